// Words for a function with a file system attached (EFS or S3 Files).
import { AGAIN_SOON, TELL_DEVELOPER, type Words, type WordsTable } from './words.ts';

const NOT_MOUNTED = 'The function did not run: its file system could not be attached first.';

function toMount(system: string, reason: string, next: readonly string[]): Words {
  return {
    title: 'The function’s file system could not be attached',
    happened: `The function needs a file system (${system}), and ${reason}.`,
    next,
    who: 'developer',
    ran: 'did not run',
    ranSentence: NOT_MOUNTED,
    quotes: true,
  };
}

const CHECK_SETTINGS = [
  'Ask the function’s developer to check the file system’s settings and permissions.',
];
const TRY_THEN_CHECK = [AGAIN_SOON, TELL_DEVELOPER];

/** The 403, 408 and 410 errors of Invoke about file systems (aws-facts §2.4). */
export const FILE_SYSTEM_WORDS: WordsTable = {
  EFSMountFailureException: toMount('EFS', 'attaching it was refused', CHECK_SETTINGS),
  EFSMountConnectivityException: toMount('EFS', 'it could not be reached', TRY_THEN_CHECK),
  EFSMountTimeoutException: toMount('EFS', 'attaching it took too long', TRY_THEN_CHECK),
  S3FilesMountFailureException: toMount('S3 Files', 'attaching it was refused', CHECK_SETTINGS),
  S3FilesMountConnectivityException: toMount('S3 Files', 'it could not be reached', TRY_THEN_CHECK),
  S3FilesMountTimeoutException: toMount('S3 Files', 'attaching it took too long', TRY_THEN_CHECK),
  // The only one of these that can come while the handler is at work (aws-facts §2.4: reading or writing).
  EFSIOException: {
    title: 'The function’s file system failed',
    happened: 'Reading from or writing to the function’s file system (EFS) failed.',
    next: [
      'Look at the function’s log before you press Invoke again.',
      'Send these details to the function’s developer.',
    ],
    who: 'developer',
    ran: 'may have run',
    ranSentence: 'The function may have run, wholly or in part, before its file system failed.',
    quotes: true,
  },
};
