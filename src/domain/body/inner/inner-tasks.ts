// What a body is and holds: asked once, before its views are offered.
import { detectKind } from '../../file/detect-kind.ts';
import type { FileKind } from '../../file/file-kind.ts';
import type { BodySurvey } from '../body-survey.ts';
import type { Body } from '../growing-body.ts';
import { readBodyDocument } from '../json/json-document.ts';
import { inOneStep, type Steps } from '../steps.ts';
import { type FoundTable, findTables } from '../table/find-tables.ts';
import { type GatewayAnswer, readGatewayAnswer } from './gateway-answer.ts';
import { type InnerBody, openInner } from './open-inner.ts';
import { type PdfFacts, readPdfFacts } from './pdf-facts.ts';
import type { InnerWrap } from './sniff-string.ts';

export interface DescribeQuestion {
  /** What a look at all of the bytes found. */
  readonly found: Pick<BodySurvey, 'kind' | 'isJson'>;
  /** As a header or a data: URL says it; empty where nothing does. */
  readonly contentType: string;
}

export interface BodyFacts {
  readonly kind: FileKind;
  /** Arrays of objects, the largest first. */
  readonly tables: readonly FoundTable[];
  readonly gateway: GatewayAnswer | undefined;
  readonly pdf: PdfFacts | undefined;
}

export interface InnerQuestion {
  /** Of the string token that holds the body. */
  readonly start: number;
  readonly end: number;
  readonly wrap: InnerWrap | 'text';
}

export function* describeBody(body: Body, question: DescribeQuestion): Steps<BodyFacts> {
  const kind = detectKind(body.bytes, question);
  if (kind.form !== 'json') {
    const pdf = kind.extension === 'pdf' ? readPdfFacts(body.bytes) : undefined;
    return { kind, tables: [], gateway: undefined, pdf };
  }
  const document = yield* readBodyDocument(body);
  const tables = findTables(document);
  return { kind, tables, gateway: readGatewayAnswer(document), pdf: undefined };
}

export function openInnerBody(
  body: Body,
  { start, end, wrap }: InnerQuestion,
): Steps<InnerBody | undefined> {
  return inOneStep(() => openInner(body.bytes, start, end, wrap));
}
