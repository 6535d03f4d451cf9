// What one press of Invoke does. Loaded with the checks, without which a press could only be dropped.
import { toLambdaEndpoint } from '../../domain/config/config.ts';
import type { CallSubject } from '../../domain/failure/explanation.ts';
import type { DraftCheck } from '../../domain/request/check-draft.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import { isGuarded } from '../../domain/run/guard.ts';
import type { Place } from '../session/place.ts';
import { readWho } from '../session/who.ts';
import { conductStream } from './conduct.ts';
import { askFirst } from './confirmation.ts';
import type { PressInvoke, PressSources, PurposeQuestion, Way } from './pressing.ts';
import type { Press } from './runs.ts';

export const pressInvoke: PressInvoke = (way, sources, shown) => {
  const { draft, runs, obstacle, place } = sources;
  const check = draft.check.peek();
  const here = place.peek();
  if (check === undefined || here === undefined) return;
  if (runs.isWaiting.peek() || obstacle.peek() !== undefined) return;
  draft.revealProblems();
  const { problems, cautions } = check;
  const now = draft.draft.peek();
  const purpose = toPurpose(way, now, shown.purpose.peek());
  const first = problems[0] ?? (purpose.isAnswered ? undefined : cautions[0]);
  shown.purpose.value = problems.length === 0 && cautions.length > 0 ? purpose : undefined;
  // A former question about this, and the word that it was withdrawn, give way to this press.
  shown.confirmation.value = undefined;
  if (first !== undefined || check.request === undefined) {
    shown.attention.value = first && { problem: first };
    return;
  }
  const { request } = check;
  const sent: InvokeRequest = purpose.isWithoutLog ? { ...request, logType: 'None' } : request;
  const press = toPress(sent, now, here, check, sources);
  if (!isGuarded(here.environment, sent)) void runs.start(press);
  else askFirst(press, here, { ...sources, readWho }, shown.confirmation);
};

/** An answer counts for the draft that it was given about, and a new press of Invoke asks again. */
function toPurpose(way: Way, draft: Draft, before: PurposeQuestion | undefined): PurposeQuestion {
  const about = before?.draft === draft ? before : undefined;
  switch (way) {
    case 'as it is':
      return { draft, isWithoutLog: false, isAnswered: false };
    case 'on purpose':
      return { draft, isWithoutLog: about?.isWithoutLog ?? false, isAnswered: true };
    case 'without log':
      return { draft, isWithoutLog: true, isAnswered: about?.isAnswered ?? false };
  }
}

function toPress(
  request: InvokeRequest,
  draft: Draft,
  place: Place,
  { waitMs }: DraftCheck,
  { importStreaming }: PressSources,
): Press {
  return {
    request,
    subject: toSubject(request, draft, place),
    session: place.session,
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(request.isStreamed ? { conduct: conductStream(request, importStreaming) } : {}),
  };
}

function toSubject(request: InvokeRequest, draft: Draft, { environment }: Place): CallSubject {
  return {
    environmentName: environment.name,
    region: request.region,
    invocationType: request.invocationType,
    identityPoolId: environment.identityPoolId,
    functionName: draft.functionName,
    qualifier: draft.qualifier,
    endpoint: toLambdaEndpoint(environment, request.region),
  };
}
