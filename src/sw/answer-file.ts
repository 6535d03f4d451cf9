// A file of this build or of the one before, from what is kept, else from the network.
import { isHtml, leave } from './copy.ts';
import { findKept } from './kept-builds.ts';
import { toAddress, toPath } from './scope.ts';

export async function answerFile(request: Request): Promise<Response> {
  const kept = await findKept(toAddress(toPath(request.url) ?? ''));
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (!isHtml(answer)) return answer;
  await leave(answer);
  // Hosts of single pages give the page for whatever is missing: as a script it would fail with a riddle.
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
