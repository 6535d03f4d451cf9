// Words for a function that could not start because of its keys or its private network.
import { AGAIN_SOON, TELL_DEVELOPER, type Words, type WordsTable } from './words.ts';

const ASK_KEY = 'Ask the function’s developer to check its encryption key (KMS).';
const ASK_NETWORK = 'Ask the function’s developer to check its network settings (VPC).';

// All of these are 502, which alone would mean “unknown”; but the function's setup comes before its handler.
function toSetup(words: Omit<Words, 'ran' | 'ranSentence' | 'quotes'>): Words {
  return {
    ...words,
    ran: 'did not run',
    ranSentence: 'The function did not run: AWS could not set it up.',
    quotes: true,
  };
}

function toKey(reason: string): Words {
  return toSetup({
    title: 'The function’s settings could not be unlocked',
    happened: `The function keeps settings under an encryption key (KMS), and ${reason}.`,
    next: [ASK_KEY],
    who: 'developer',
  });
}

function toNetwork(happened: string, next: readonly string[] = [ASK_NETWORK]): Words {
  return toSetup({
    title: 'The function’s network could not be set up',
    happened,
    next,
    who: 'developer',
  });
}

/** The 502 errors of Invoke (aws-facts §2.4). */
export const FUNCTION_SETUP_WORDS: WordsTable = {
  KMSAccessDeniedException: toKey('it is not allowed to use that key'),
  KMSDisabledException: toKey('that key is switched off'),
  KMSInvalidStateException: toKey('that key is in a state in which it cannot be used'),
  KMSNotFoundException: toKey('that key was not found'),
  EC2AccessDeniedException: toNetwork(
    'The function’s role may not set up the private network (VPC) that the function needs.',
    ['Ask the function’s developer to give the function’s role its network permissions.'],
  ),
  EC2ThrottledException: toSetup({
    title: 'AWS is too busy to set up the function',
    happened: 'AWS slowed itself down (EC2 throttling) while it prepared the function’s network.',
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
  }),
  EC2UnexpectedException: toNetwork(
    'AWS met an unexpected error (EC2) while it prepared the function’s network.',
    [AGAIN_SOON, TELL_DEVELOPER],
  ),
  ENILimitReachedException: toNetwork(
    'The function’s private network (VPC) has no network interfaces left.',
    [AGAIN_SOON, 'If it stays so, ask the owner of this desk to have the limit raised.'],
  ),
  ENINotReadyException: toSetup({
    title: 'The function’s network is not ready yet',
    happened: 'AWS is still connecting the function to its private network (VPC).',
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
  }),
  InvalidSecurityGroupIDException: toNetwork(
    'A security group in the function’s network settings (VPC) is not valid.',
  ),
  InvalidSubnetIDException: toNetwork(
    'A subnet in the function’s network settings (VPC) is not valid.',
  ),
  SubnetIPAddressLimitReachedException: toNetwork(
    'The function’s private network (VPC) has no free addresses left.',
    [AGAIN_SOON, ASK_NETWORK],
  ),
  ResourceNotReadyException: toSetup({
    title: 'The function is waking up',
    happened:
      'The function was idle for long, and AWS is connecting it to its private network (VPC) again.',
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
  }),
};
