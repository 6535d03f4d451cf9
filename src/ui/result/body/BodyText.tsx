// A body as text.
import { useMemo } from 'preact/hooks';
import { formatJson } from '../../../domain/json/format-json.ts';
import { decodeUtf8 } from '../../../domain/text/utf8.ts';
import { CodeField } from '../../parts/code/CodeField.tsx';

export interface BodyTextProps {
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly isPretty?: boolean;
}

export function BodyText({ label, bytes, isPretty = false }: BodyTextProps) {
  const text = useMemo(
    () => decodeUtf8(isPretty ? formatJson(bytes) : bytes).text,
    [bytes, isPretty],
  );
  return <CodeField label={label} text={text} />;
}
