// Copies a text and says so, or says why not.
import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

type Copied = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly sentence: string };

export interface CopyButtonProps {
  readonly label: string;
  /** Made when it is pressed: the text may be large. */
  readonly getText: () => string | Promise<string>;
  readonly copy: (text: string) => Promise<Copied>;
}

const SAY_FOR_MS = 2000;

export function CopyButton({ label, getText, copy }: CopyButtonProps) {
  const [result, setResult] = useState<Copied | undefined>(undefined);
  useEffect(() => {
    if (result?.kind !== 'copied') return undefined;
    const timer = setTimeout(() => setResult(undefined), SAY_FOR_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const press = async () => setResult(await copy(await getText()));
  return (
    <>
      <Button kind="quiet" onPress={press}>
        {result?.kind === 'copied' ? 'Copied' : label}
      </Button>
      {result?.kind === 'refused' && <span role="alert">{result.sentence}</span>}
    </>
  );
}
