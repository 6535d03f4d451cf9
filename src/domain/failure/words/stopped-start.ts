// Words for an Invoke that AWS stopped while the function was being started: snapshots, loops, durable runs, packages.
import { AGAIN, AGAIN_SOON, nameFunction, TELL_DEVELOPER, type WordsTable } from './words.ts';

const BEFORE_HANDLER = 'The function did not run: it failed while it was being started.';
const BEING_STARTED = 'AWS is still getting the function ready for its first calls.';

/** Errors of Invoke (aws-facts §2.4) that come while a function is being started, before its handler. */
export const STOPPED_START_WORDS: WordsTable = {
  SnapStartException: {
    title: 'The function failed while starting',
    happened:
      'The function starts from a saved snapshot (SnapStart), and its own code that runs after the snapshot is restored failed.',
    next: ['Send these details to the function’s developer; its log says more.'],
    who: 'developer',
    ran: 'did not run',
    ranSentence: BEFORE_HANDLER,
    quotes: true,
  },
  SnapStartNotReadyException: {
    title: 'The function is not ready yet',
    happened: `${BEING_STARTED} It is making the snapshot that the function starts from (SnapStart).`,
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
  },
  SnapStartTimeoutException: {
    title: 'The function took too long to start',
    happened: 'AWS could not restore the function’s snapshot (SnapStart) in the time allowed.',
    next: [AGAIN, TELL_DEVELOPER],
    who: 'you',
    ran: 'did not run',
    ranSentence: BEFORE_HANDLER,
  },
  SnapStartRegenerationFailureException: {
    title: 'The function cannot be started now',
    happened: 'AWS could not renew the snapshot that the function starts from (SnapStart).',
    next: [
      'Wait some minutes: AWS tries again by itself.',
      'If it stays so, the developer makes a new snapshot by updating the function.',
    ],
    who: 'developer',
  },
  RecursiveInvocationException: {
    title: 'AWS stopped a loop',
    happened:
      'AWS found that the function calls itself, perhaps through other services, and stopped it.',
    next: ['Do not try again before the developer has looked at it: the loop may cost money.'],
    who: 'developer',
    ran: 'did not run',
  },
  DurableExecutionAlreadyStartedException: (_failure, subject) => ({
    title: 'This execution name is already taken',
    happened: `${nameFunction(subject)} was started before under the same durable execution name, with another payload.`,
    next: [
      'To start something new, choose another durable execution name.',
      'To get the earlier execution, send the payload that it was started with.',
    ],
    who: 'you',
    ran: 'did not run',
    ranSentence: 'This press started nothing; an earlier execution with this name exists.',
  }),
  InvalidRuntimeException: {
    title: 'The function’s runtime is no longer supported',
    happened: 'The function is set to a language version (runtime) that AWS does not run.',
    next: ['Ask the function’s developer to choose a newer runtime.'],
    who: 'developer',
    ran: 'did not run',
  },
  InvalidZipFileException: {
    title: 'The function’s code could not be unpacked',
    happened: 'AWS could not open the package that holds the function’s code.',
    next: ['Ask the function’s developer to deploy it again.'],
    who: 'developer',
    ran: 'did not run',
  },
  CodeArtifactUserPendingException: {
    title: 'The function is not ready yet',
    happened: 'AWS is still preparing access to the function’s code.',
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
  },
  CodeArtifactUserFailedException: {
    title: 'The function’s code could not be prepared',
    happened: 'AWS failed to prepare access to the function’s code.',
    next: ['Ask the function’s developer to deploy it again and to look at its state.'],
    who: 'developer',
  },
  CodeArtifactUserDeletedException: {
    title: 'The function’s code must be prepared again',
    happened: 'The access that AWS keeps to the function’s code was deleted.',
    next: [AGAIN_SOON, 'If it stays so, ask the function’s developer to deploy it again.'],
    who: 'developer',
  },
};
