// An answer for API Gateway as a browser would get it: status and headers, and below them the body as what it is.
import { useEffect, useMemo } from 'preact/hooks';
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import type { GatewayAnswer } from '../../../../domain/body/inner/gateway-answer.ts';
import { formatCount } from '../../../../domain/text/figures.ts';
import { createAnswerState } from '../../../../state/result/body/answer-state.ts';
import type { BodyGround } from '../body-ground.ts';
import { InnerBody } from './InnerBody.tsx';
import styles from './InnerView.module.css';

export interface AnswerViewProps {
  readonly body: OpenBody;
  readonly answer: GatewayAnswer;
  readonly ground: BodyGround;
}

export function AnswerView({ body, answer, ground }: AnswerViewProps) {
  const { fileName, importBodies } = ground;
  const state = useMemo(
    () => createAnswerState(body, answer, fileName, importBodies),
    [body, answer],
  );
  useEffect(() => state.dispose, [state]);
  const inner = state.inner.value;
  const trouble = state.trouble.value;
  return (
    <div class={styles.answer}>
      <section class={styles.head} aria-label="Status and headers">
        <p>
          Status <b>{answer.statusCode}</b>
          {answer.contentType !== '' && (
            <>
              {' '}
              · <b>{answer.contentType}</b>
            </>
          )}
          {answer.contentEncoding !== '' && ` · ${answer.contentEncoding}`}
          {answer.isBase64 && ' · base64'}
        </p>
        {answer.headers.length > 0 && (
          <details>
            <summary>{formatCount(answer.headers.length, 'header')}</summary>
            <dl tabIndex={0}>
              {answer.headers.map(([name, value], at) => (
                <Header key={at} name={name} value={value} />
              ))}
            </dl>
          </details>
        )}
        {trouble !== undefined && <p role="alert">{trouble}</p>}
      </section>
      {inner !== undefined && <InnerBody inner={inner} ground={ground} />}
      {answer.body === undefined && <p class={styles.words}>The answer has no body.</p>}
    </div>
  );
}

function Header({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
