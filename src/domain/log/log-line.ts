// The shape of one entry of a log: a line with the lines that go on from it.

export type LogKind = 'start' | 'end' | 'report' | 'init' | 'platform' | 'message';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

export interface LogLine {
  /** `init` is INIT_* and RESTORE_*; `platform` is what else Lambda writes (XRAY, EXTENSION, time-outs); `message` is the function's. */
  readonly kind: LogKind;
  readonly level?: LogLevel;
  /** As it came, in the spelling of the runtime; numbers of JSON loggers become ISO. */
  readonly time?: string;
  readonly requestId?: string;
  /** As it came, with its continuation lines, without the last line break. */
  readonly text: string;
  /** What was logged, without time, level and request id; every line break is LF. */
  readonly message: string;
  /** Nothing follows, not even a line break: the line may have been cut there. */
  readonly unterminated?: true;
}

/** A line that begins an entry, as the recognisers give it. */
export interface LogHead extends Omit<LogLine, 'text' | 'unterminated'> {
  /** Which lines that no recogniser knows belong to it: every one, indented ones and their like, or none. */
  readonly takes: 'every' | 'indented' | 'none';
}
