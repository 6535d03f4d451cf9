// Stack traces in a message: which of its lines can be folded away.

export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  /** Lines of a stack trace; `frames` is how many calls they name. */
  | { readonly kind: 'frames'; readonly text: string; readonly frames: number };

/** One call in a trace: JavaScript, Java and .NET; Java's count of those left out; Python; Ruby; PHP; Rust. */
const FRAME =
  /^(?:\s+at \S|\s+\.\.\. \d+ (?:more|common frames)|\s*File ".*", line \d+|\s+(?:from )?\S+:\d+:in [`'"]|#\d+ (?:\/|\{main\}|\[internal)|\s+\d+: +\S*::\S)/;
const OMITTED = /^\s+\.\.\. (\d+) /;
/** Go names the function in one line and the place in the next. */
const GO_PLACE = /^\t\S+\.go:\d+/;
const FRAMES_AT_LEAST = 2;

/** The texts of all parts joined by LF are `message`. What is not a trace stays: its title, and each cause's. */
export function splitFrames(message: string): readonly MessagePart[] {
  const lines = message.split('\n');
  const parts: MessagePart[] = [];
  let textFrom = 0;
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at);
    if (block.frames < FRAMES_AT_LEAST) {
      at = Math.max(block.end, at + 1);
      continue;
    }
    if (at > textFrom) parts.push(toText(lines.slice(textFrom, at)));
    const text = lines.slice(at, block.end).join('\n');
    parts.push({ kind: 'frames', text, frames: block.frames });
    textFrom = block.end;
    at = block.end;
  }
  if (textFrom < lines.length) parts.push(toText(lines.slice(textFrom)));
  return parts;
}

function toText(lines: readonly string[]): MessagePart {
  return { kind: 'text', text: lines.join('\n') };
}

interface Block {
  /** The line after it. */
  readonly end: number;
  readonly frames: number;
}

function readBlock(lines: readonly string[], start: number): Block {
  let end = start;
  let frames = 0;
  let isOpen = false;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (GO_PLACE.test(lines[end + 1] ?? '') && !GO_PLACE.test(line)) frames += 1;
    else if (FRAME.test(line)) {
      // Rust's place of a frame stands under it, more indented, and is none of its own.
      const isPlace = isOpen && /^\s+at /.test(line);
      if (!isPlace) frames += Number(OMITTED.exec(line)?.[1] ?? 1);
      isOpen ||= /^\s*(?:File "|\d+: )/.test(line);
    } else if (!GO_PLACE.test(line) && !(isOpen && /^ {4}/.test(line))) break;
  }
  return { end, frames };
}
