// The JSON of a line, opened: one member a line, its numbers and names as they came.
import { useMemo } from 'preact/hooks';
import { formatLineJson, type LineJson } from '../../../domain/log/view/line-json.ts';
import styles from './LogText.module.css';

export function LineJsonView({ json }: { readonly json: LineJson }) {
  const text = useMemo(() => formatLineJson(json), [json]);
  return (
    <>
      {json.before !== '' && <span>{json.before}</span>}
      <pre class={styles.json}>{text}</pre>
    </>
  );
}
