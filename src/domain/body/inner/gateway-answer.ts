// An answer for API Gateway: `{"statusCode", "headers", "multiValueHeaders", "cookies", "body", "isBase64Encoded"}`, the shape of a Lambda
// proxy integration. Source: AWS, “Output format of a Lambda function for proxy integration”, REST and HTTP APIs.
import { OPEN_BRACE } from '../../json/json-bytes.ts';
import { Children } from '../json/children.ts';
import type { JsonDocument } from '../json/json-document.ts';
import { readString, toValueKind, type ValueKind } from '../json/token-text.ts';

interface Member {
  readonly kind: ValueKind;
  readonly start: number;
  readonly end: number;
}

export interface GatewayAnswer {
  /** As it is written: no code is made of it. */
  readonly statusCode: string;
  /** In their order; a header of several values comes several times. Cookies of HTTP APIs are `set-cookie`. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly contentType: string;
  readonly contentEncoding: string;
  /** What the body's file is called, as the header has it. */
  readonly disposition: string;
  readonly isBase64: boolean;
  /** Offsets of the string that holds the body; undefined where there is none. */
  readonly body: { readonly start: number; readonly end: number } | undefined;
}

/** Far more headers than any server takes: what is past them is not looked at. */
const MOST_HEADERS = 500;

export function readGatewayAnswer(document: JsonDocument): GatewayAnswer | undefined {
  const { bytes, start, error } = document;
  if (error !== undefined || bytes[start] !== OPEN_BRACE) return undefined;
  const members = readMembers(document, start);
  const statusCode = members.get('statusCode');
  const body = members.get('body');
  const isShaped = statusCode?.kind === 'number' && (body?.kind === 'string' || body === undefined);
  const hasMore = body !== undefined || isObject(members.get('headers'));
  if (!isShaped || !hasMore) return undefined;
  const headers = [
    ...readHeaders(document, members.get('headers')),
    ...readHeaders(document, members.get('multiValueHeaders')),
    ...readValues(document, members.get('cookies')).map((value) => ['set-cookie', value] as const),
  ].slice(0, MOST_HEADERS);
  const isBase64 = members.get('isBase64Encoded');
  return {
    statusCode: readText(document, statusCode),
    headers,
    contentType: findHeader(headers, 'content-type'),
    contentEncoding: findHeader(headers, 'content-encoding'),
    disposition: findHeader(headers, 'content-disposition'),
    isBase64: isBase64 !== undefined && bytes[isBase64.start] === 0x74,
    body: body && { start: body.start, end: body.end },
  };
}

function isObject(member: Member | undefined): boolean {
  return member?.kind === 'object';
}

/** Of two members of one name the later one, as every parser that reads it will take it. */
function readMembers(document: JsonDocument, start: number): Map<string, Member> {
  const { bytes } = document;
  const children = new Children(document, true, start + 1);
  const members = new Map<string, Member>();
  while (children.next()) {
    const { start: from, value } = children;
    const member = { kind: toValueKind(bytes[from]), start: from, end: value.end };
    members.set(readString(bytes, children.keyStart, children.keyEnd), member);
  }
  return members;
}

function readHeaders(document: JsonDocument, member: Member | undefined): [string, string][] {
  if (member?.kind !== 'object') return [];
  return [...readMembers(document, member.start)].flatMap(([name, value]) =>
    value.kind === 'array'
      ? readValues(document, value).map((text): [string, string] => [name, text])
      : [[name, readText(document, value)] as [string, string]],
  );
}

function readValues(document: JsonDocument, member: Member | undefined): string[] {
  if (member?.kind !== 'array') return [];
  const { bytes } = document;
  const children = new Children(document, false, member.start + 1);
  const values: string[] = [];
  while (children.next()) {
    const { start, value } = children;
    values.push(readText(document, { kind: toValueKind(bytes[start]), start, end: value.end }));
  }
  return values;
}

function readText({ bytes }: JsonDocument, { kind, start, end }: Member): string {
  if (kind === 'string') return readString(bytes, start, end);
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function findHeader(headers: GatewayAnswer['headers'], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}
