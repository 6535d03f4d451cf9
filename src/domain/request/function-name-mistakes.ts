// Words for a function name that the service's pattern refuses: the usual mistakes first.

const CONSOLE_PATH = /\/functions\/([^/?#]+)/;
const PLAIN_NAME = /^[a-zA-Z0-9-_.]{1,64}$/;
const ALLOWED = /[a-zA-Z0-9-_.:$]/;
const FORMS =
  'Write a name (my-function), a name with a version or alias (my-function:prod), or the function’s full ARN.';

/** One sentence (two at most) for a text that is no function name. */
export function explainFunctionNameMistake(text: string): string {
  if (text === '') return 'Enter the name of the function.';
  if (text.trim() === '') return 'There are only spaces here. Enter the name of the function.';
  if (text !== text.trim()) return 'There is a space before or after the name. Take it out.';
  if (/^[a-z]+:\/\//i.test(text) || /console\.aws/.test(text)) return explainAddress(text);
  if (/\s/.test(text)) return 'A function’s name has no spaces in it.';
  if (/^arn:/i.test(text)) return explainArn(text);
  const stranger = [...text].find((character) => !ALLOWED.test(character));
  if (stranger !== undefined) {
    return `“${stranger}” cannot be part of a function’s name. Letters, digits, hyphens, underscores and dots can.`;
  }
  return `This is not a function’s name. ${FORMS}`;
}

function explainAddress(text: string): string {
  const inPath = CONSOLE_PATH.exec(text)?.[1];
  if (inPath !== undefined && PLAIN_NAME.test(inPath)) {
    return `This is the address of a page. Enter only the function’s name: ${inPath}`;
  }
  return 'This is a web address. Enter only the function’s name, without the address.';
}

function explainArn(text: string): string {
  const [, , service = '', , , kind = ''] = text.split(':');
  if (service !== '' && service !== 'lambda') {
    return `This is the ARN of something in another service (${service}). A function’s ARN begins like arn:aws:lambda:`;
  }
  if (service === 'lambda' && kind !== '' && kind !== 'function') {
    return `This ARN names a ${kind}, not a function. A function’s ARN has “function” before its name.`;
  }
  return 'This ARN is not complete or has a wrong character. It looks like arn:aws:lambda:eu-west-1:123456789012:function:my-function';
}
