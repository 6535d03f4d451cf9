// Where, what and as whom a run would be, in the order of the questions that people ask themselves.
import type { Draft } from '../../domain/request/draft.ts';
import type { InvocationType, InvokeRequest } from '../../domain/request/request.ts';
import { type Told, tellAccount, tellQualifier } from '../../domain/run/run-place.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import type { AskedRun } from '../../state/run/confirmation.ts';

export interface Fact extends Told {
  readonly term: string;
  /** As AWS spells it, to be read letter by letter. */
  readonly isCode?: boolean;
}

const TYPES: Readonly<Record<InvocationType, string>> = {
  RequestResponse: 'runs at once, and this page waits for the answer',
  Event: 'is queued and runs soon; after an error Lambda tries it again',
  DryRun: 'checks only, runs nothing',
};

export function listFacts({ press: { request }, draft, place, who }: AskedRun): readonly Fact[] {
  const { environment } = place;
  const { functionName, qualifier, invocationType, isStreamed, region } = request;
  const { identityPoolId } = environment;
  const where = { functionName, qualifier, roleArn: who.roleArn, identityPoolId };
  return [
    { term: 'Environment', text: environment.name },
    { term: 'Function', text: functionName, isCode: true },
    { term: 'Qualifier', ...tellQualifier(where), isCode: true },
    { term: 'Account', ...tellAccount(where) },
    { term: 'Region', text: region, isCode: true },
    { term: 'As', text: who.name, ...(who.roleArn === undefined ? {} : { note: who.roleArn }) },
    { term: 'Invocation type', text: invocationType, note: TYPES[invocationType] },
    ...(isStreamed ? [{ term: 'Response', text: 'streamed', note: 'shown as it arrives' }] : []),
    ...listOptions(request, draft),
    { term: 'Payload', ...tellPayload(request, draft) },
  ];
}

/** Only those that are given. */
function listOptions(request: InvokeRequest, draft: Draft): readonly Fact[] {
  const { tenantId, durableExecutionName, clientContext, logType } = request;
  const codes = [
    ['Tenant ID', tenantId],
    ['Durable execution name', durableExecutionName],
  ] as const;
  const given = codes.flatMap(([term, text]) => (text ? [{ term, text, isCode: true }] : []));
  const isWithoutLog =
    draft.logTail && logType === 'None' && request.invocationType === 'RequestResponse';
  return [
    ...given,
    ...(clientContext === undefined
      ? []
      : [
          {
            term: 'Client context',
            text: formatBytes(clientContext.length),
            note: 'in base64, as it is sent',
          },
        ]),
    ...(isWithoutLog ? [{ term: 'Log tail', text: 'not asked for this time' }] : []),
  ];
}

function tellPayload({ payload }: InvokeRequest, draft: Draft): Told {
  if (payload === undefined) return { text: 'empty', note: 'no body is sent' };
  const text = formatBytes(payload.length);
  return draft.payload.kind === 'text'
    ? { text, note: 'sent exactly as written' }
    : { text, note: `the file ${draft.payload.name}, sent byte for byte` };
}
