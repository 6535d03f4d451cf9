// The buttons under a check of access.
import { combineStatements } from '../../domain/access/combine-statements.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import type { AccessCheck } from '../../state/access/access-check.ts';
import { Button } from '../parts/Button.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';

export interface AccessActionsProps {
  readonly check: AccessCheck;
  readonly obstacle: string | undefined;
  readonly start: () => void;
  readonly copy: Clipboard['copy'];
}

export function AccessActions({ check, obstacle, start, copy }: AccessActionsProps) {
  const isChecking = check.checked.value.phase.kind === 'checking';
  return (
    <>
      {isChecking ? (
        // Two buttons, not one with two words: a press meant for the first must not be one of the second.
        <Button key="stop" kind="second" onPress={check.stop}>
          Stop
        </Button>
      ) : (
        <Button key="again" kind="second" isOff={obstacle !== undefined} onPress={start}>
          Check again
        </Button>
      )}
      {!isChecking && <CopyForAll check={check} copy={copy} />}
    </>
  );
}

function CopyForAll({ check, copy }: Pick<AccessActionsProps, 'check' | 'copy'>) {
  const denied = check.findings.value.flatMap(({ verdict }) =>
    verdict.kind === 'denied' ? [verdict] : [],
  );
  const combined = combineStatements(denied);
  if (combined === undefined) return null;
  const { text, count } = combined;
  const what = count === denied.length ? `all ${count}` : `${count} of the ${denied.length}`;
  return <CopyButton label={`Copy one statement for ${what}`} getText={() => text} copy={copy} />;
}
