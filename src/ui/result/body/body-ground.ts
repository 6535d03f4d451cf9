// What the views of a body need of the desk around them.
import type { JSX } from 'preact';
import type { BodyPort, OpenBody } from '../../../domain/body/body-port.ts';
import type { BodyFacts, InnerQuestion } from '../../../domain/body/inner/inner-tasks.ts';
import type { BodyViewName } from '../../../domain/body/inner/list-views.ts';
import type { Clipboard, Files } from '../../../domain/page/ports.ts';

export interface BodyGround {
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly importBodies: () => Promise<BodyPort>;
  /** Of the response's file, without its extension. */
  readonly fileName: string;
  openInner(around: OpenBody, label: string, place: InnerQuestion): void;
  unzip(around: OpenBody, label: string): void;
  /** Any view, for a body inside a body: handed down, because the views contain each other. */
  renderView(props: BodyViewProps): JSX.Element | null;
}

export interface BodyViewProps {
  readonly view: BodyViewName;
  readonly body: OpenBody;
  readonly bytes: Uint8Array;
  readonly facts: BodyFacts;
  readonly ground: BodyGround;
  readonly onDownload: () => void;
}
