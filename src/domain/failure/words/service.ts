// Finds the words for an error that the service named, in the tables of its family.
import type { CallSubject } from '../explanation.ts';
import { isCognito } from '../identity-gone.ts';
import type { Operation } from '../operation.ts';
import type { ServiceFailure } from '../sent-failures.ts';
import { ACCESS_DENIED_WORDS } from './access-denied.ts';
import { COGNITO_WORDS } from './cognito.ts';
import { FILE_SYSTEM_WORDS } from './file-system.ts';
import { FUNCTION_SETUP_WORDS } from './function-setup.ts';
import { LOG_WORDS } from './logs.ts';
import { REFUSED_REQUEST_WORDS } from './refused-request.ts';
import { SERVICE_TROUBLE_WORDS, toWordsByStatus } from './service-trouble.ts';
import { SIGNATURE_WORDS } from './signature.ts';
import { STOPPED_START_WORDS } from './stopped-start.ts';
import { THROTTLE_WORDS } from './throttle.ts';
import type { Words, WordsTable } from './words.ts';

const ANY_SERVICE: WordsTable = {
  ...SERVICE_TROUBLE_WORDS,
  ...THROTTLE_WORDS,
  ...SIGNATURE_WORDS,
  ...ACCESS_DENIED_WORDS,
};

const LAMBDA: WordsTable = {
  ...ANY_SERVICE,
  ...REFUSED_REQUEST_WORDS,
  ...STOPPED_START_WORDS,
  ...FUNCTION_SETUP_WORDS,
  ...FILE_SYSTEM_WORDS,
};

const LOGS: WordsTable = { ...ANY_SERVICE, ...LOG_WORDS };

const COGNITO: WordsTable = { ...ANY_SERVICE, ...COGNITO_WORDS };

/** Never without words: a name in no table is worded by its status. */
export function toServiceWords(failure: ServiceFailure, subject: CallSubject): Words {
  const words = findWords(failure) ?? toWordsByStatus;
  return typeof words === 'function' ? words(failure, subject) : words;
}

/** True for an error that has words of its own. */
export function hasWords(failure: Pick<ServiceFailure, 'operation' | 'errorName'>): boolean {
  return findWords(failure) !== undefined;
}

function findWords({ operation, errorName }: Pick<ServiceFailure, 'operation' | 'errorName'>) {
  const table = toTable(operation);
  return Object.hasOwn(table, errorName) ? table[errorName] : undefined;
}

function toTable(operation: Operation): WordsTable {
  if (operation === 'FilterLogEvents') return LOGS;
  return isCognito({ operation }) ? COGNITO : LAMBDA;
}
