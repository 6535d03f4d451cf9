// Import and export over the page: their code is loaded when they are asked for.
import { useEffect, useMemo } from 'preact/hooks';
import type { ExchangePorts } from '../../state/preset/exchange-ports.ts';
import type { Question } from '../../state/preset/notices.ts';
import type { exchangeDialogs } from '../exchange/exchange-dialogs.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { createModuleHook } from '../parts/lazy-module.ts';

const useExchange = createModuleHook(() => import('../exchange/exchange-dialogs.ts'));

export interface ExchangeProps {
  readonly question: Extract<Question, { kind: 'export' | 'import' }>;
  readonly ports: ExchangePorts;
  readonly onClose: () => void;
}

export function Exchange(props: ExchangeProps) {
  const load = useExchange();
  if (load.kind === 'loaded') {
    return <OpenExchange {...props} dialogs={load.module.exchangeDialogs} />;
  }
  const isFailed = load.kind === 'failed';
  return (
    <Dialog title={props.question.kind === 'import' ? 'Import' : 'Export'} onClose={props.onClose}>
      <p role="status">{isFailed ? 'This part of the page could not be loaded.' : 'Loading…'}</p>
      {isFailed && (
        <button type="button" onClick={load.retry}>
          Try again
        </button>
      )}
    </Dialog>
  );
}

type OpenProps = ExchangeProps & { readonly dialogs: typeof exchangeDialogs };

function OpenExchange({ question, ...rest }: OpenProps) {
  return question.kind === 'import' ? (
    <OpenImport files={question.files} {...rest} />
  ) : (
    <OpenExport {...rest} />
  );
}

type ImportProps = Omit<OpenProps, 'question'> & {
  readonly files: Extract<Question, { kind: 'import' }>['files'];
};

function OpenImport({ files, ports, dialogs, onClose }: ImportProps) {
  const state = useMemo(() => dialogs.createImport(ports), []);
  useEffect(() => {
    if (files.length > 0) void state.take(files);
    return state.close;
  }, []);
  return <dialogs.ImportDialog state={state} onClose={onClose} />;
}

function OpenExport({ ports, dialogs, onClose }: Omit<OpenProps, 'question'>) {
  const state = useMemo(() => dialogs.createExport(ports), []);
  useEffect(() => {
    void state.open();
    return state.close;
  }, []);
  return <dialogs.ExportDialog state={state} onClose={onClose} />;
}
