// Refusals of dry runs in AWS's own sentences, and what they come to.
import { readDryRun } from '../../../src/domain/access/read-dry-run.ts';
import type { Denied, Verdict } from '../../../src/domain/access/verdict.ts';
import type { CallSubject } from '../../../src/domain/failure/explanation.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { DRY_RUN_SUBJECT, toServiceFailure } from '../failure/samples.ts';

const PRINCIPAL = 'arn:aws:sts::123456789012:assumed-role/desk-guest/CognitoIdentityCredentials';
const MISSING_IN_ROLE = 'because no identity-based policy allows the lambda:InvokeFunction action';

export function toArn(name: string, account = '123456789012'): string {
  return `arn:aws:lambda:eu-west-1:${account}:function:${name}`;
}

export function toDenial(resource: string, reason = MISSING_IN_ROLE): Failure {
  const message = `User: ${PRINCIPAL} is not authorized to perform: lambda:InvokeFunction on resource: ${resource} ${reason}`;
  return toServiceFailure('AccessDeniedException', 403, message);
}

export function readVerdict(failure: Failure, subject: CallSubject = DRY_RUN_SUBJECT): Verdict {
  const reading = readDryRun({ ok: false, failure }, subject);
  if (reading.kind !== 'verdict') throw new Error(`This is no verdict but ${reading.kind}.`);
  return reading.verdict;
}

export function readDenied(failure: Failure): Denied {
  const verdict = readVerdict(failure);
  if (verdict.kind !== 'denied') throw new Error(`This is not denied but ${verdict.kind}.`);
  return verdict;
}
