// What the views of a body need of the desk around them.
import type { JSX } from 'preact';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { BodyPorts } from '../../../domain/body/body-ports.ts';
import type { BodyFacts, InnerQuestion } from '../../../domain/body/inner/inner-tasks.ts';
import type { Found } from '../../../domain/body/rows/row.ts';
import type { Clipboard, Files } from '../../../domain/page/ports.ts';
import type { FurtherView } from '../../../domain/result/body-view.ts';

export interface BodyGround {
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly importBodies: () => Promise<BodyPorts>;
  /** Of the response's file, without its extension. */
  readonly fileName: string;
  openInner(around: OpenBody, label: string, place: InnerQuestion): void;
  /** Opens what a query has found. */
  openFound(label: string, bytes: Uint8Array): void;
  unzip(around: OpenBody, label: string): void;
  /** Any view but the text, for a body inside a body: handed down, because the views contain each other. */
  renderView(props: BodyViewProps): JSX.Element | null;
}

export interface BodyViewProps {
  readonly view: FurtherView;
  readonly body: OpenBody;
  readonly bytes: Uint8Array;
  readonly facts: BodyFacts;
  readonly ground: BodyGround;
  readonly onDownload: () => void;
  /** Leaves for the text, at this place of the body. */
  readonly onShowInText: (place: Found) => void;
}
