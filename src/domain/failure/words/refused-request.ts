// Words for an Invoke that was refused for what was asked: name, payload, size, mode.
import { isTailRefused } from '../failure-tests.ts';
import {
  AGAIN_SOON,
  nameFunction,
  TELL_DEVELOPER,
  THEN_AGAIN,
  type ToWords,
  type Words,
  type WordsTable,
} from './words.ts';

const tooLarge: Words = {
  title: 'The payload is too large',
  happened:
    'The payload is over the limit of AWS: 6 MB for RequestResponse and DryRun, 1 MB for Event.',
  next: [
    'Make the payload smaller.',
    'Or put the data where the function can fetch it, and send only its place.',
  ],
  who: 'you',
};

const toTailRefused: ToWords = (_failure, subject) => ({
  title: 'This function cannot return its log',
  happened: `${nameFunction(subject)} runs on machines of its own (Managed Instances), and AWS gives no log tail for those.`,
  next: ['Switch Log tail off.', THEN_AGAIN, 'The log itself is in CloudWatch Logs.'],
  who: 'you',
});

const toInvalidParameter: ToWords = (failure, subject) => {
  if (isTailRefused(failure)) return toTailRefused(failure, subject);
  const { message } = failure;
  if (/derived qualifier/i.test(message)) {
    return {
      title: 'Two different versions were asked for',
      happened:
        'The function’s name ends with one version or alias, and the field Qualifier holds another.',
      next: ['Take one of the two out.', THEN_AGAIN],
      who: 'you',
    };
  }
  if (/not enabled with tenan|remove the tenant/i.test(message)) {
    return {
      title: 'This function takes no tenant ID',
      happened: `${nameFunction(subject)} does not keep its tenants apart, so AWS refuses a call with a tenant ID.`,
      next: ['Empty the field Tenant ID under More options.', THEN_AGAIN],
      who: 'you',
    };
  }
  if (/tenan/i.test(message)) {
    return {
      title: 'This function needs a valid tenant ID',
      happened: `${nameFunction(subject)} keeps its tenants apart, so every call must say for which one it is.`,
      next: ['Fill in Tenant ID under More options.', THEN_AGAIN],
      who: 'you',
    };
  }
  return {
    title: 'AWS did not accept one of the fields',
    happened: 'One of the values that were sent is not valid for this function.',
    next: ['Correct the field that AWS names.', THEN_AGAIN],
    who: 'you',
    quotes: true,
  };
};

const toNotFound: ToWords = (failure, subject) => {
  const { functionName, qualifier, region, environmentName } = subject;
  const mayBeQualifier =
    qualifier !== '' || functionName.includes(':') || /alias/i.test(failure.message);
  const name = functionName === '' ? 'such function' : `function “${functionName}”`;
  const version = qualifier === '' ? '' : ` with the version or alias “${qualifier}”`;
  return {
    title: mayBeQualifier
      ? 'This function or its version was not found'
      : 'This function was not found',
    happened: `There is no ${name}${version} in ${region} (${environmentName}).`,
    next: [
      'Check the spelling; capital letters count.',
      ...(mayBeQualifier ? ['Try without the version or alias.'] : []),
      'Check that the right environment is chosen.',
    ],
    who: 'you',
  };
};

const toModeNotSupported: ToWords = (_failure, subject) => ({
  title: 'This function cannot be invoked in this way',
  happened: `${nameFunction(subject)} does not take the invocation type ${subject.invocationType ?? 'RequestResponse'}.`,
  next: ['Choose another invocation type.', THEN_AGAIN],
  who: 'you',
});

/** Errors of Invoke (aws-facts §2.4) that come before anything runs. */
export const REFUSED_REQUEST_WORDS: WordsTable = {
  InvalidParameterValueException: toInvalidParameter,
  ResourceNotFoundException: toNotFound,
  ModeNotSupportedException: toModeNotSupported,
  RequestTooLargeException: tooLarge,
  SerializedRequestEntityTooLargeException: tooLarge,
  InvalidRequestContentException: {
    title: 'AWS could not read the payload',
    happened: 'The payload is not JSON that AWS can read.',
    next: ['Correct the payload at the place that AWS names.', THEN_AGAIN],
    who: 'you',
    quotes: true,
  },
  UnsupportedMediaTypeException: {
    title: 'AWS did not accept the kind of payload',
    happened: 'AWS takes JSON here, and did not read the payload as JSON.',
    next: ['Check that the payload is JSON.', THEN_AGAIN],
    who: 'you',
  },
  NoPublishedVersionException: {
    title: 'This function has no published version yet',
    happened: 'The call asks for a published version, and the function has none.',
    next: [
      'Empty the field Qualifier, if it is filled in.',
      'Or ask for a version to be published.',
    ],
    who: 'developer',
  },
  ServiceQuotaExceededException: {
    title: 'A limit of the AWS account is reached',
    happened: 'The call would go over a limit (quota) that AWS sets for this account.',
    next: [AGAIN_SOON, 'If it stays so, ask the owner of this desk to have the limit raised.'],
    who: 'owner',
    quotes: true,
  },
  ResourceConflictException: {
    title: 'The function is being changed',
    happened:
      'The function is being created or updated, or is switched off, and takes no calls now.',
    next: [AGAIN_SOON, TELL_DEVELOPER],
    who: 'you',
    quotes: true,
  },
};
