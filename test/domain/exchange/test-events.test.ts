import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMembers, readValueText } from '../../../src/domain/exchange/json-members.ts';
import { readTestEvents } from '../../../src/domain/exchange/read-test-events.ts';
import { toTestEvents } from '../../../src/domain/exchange/write-test-events.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { INVOCATION_TYPES } from '../../../src/domain/request/request.ts';
import { damagedJsonText, encode, jsonText, stripSpace } from '../json/json-arbitraries.ts';
import { anyPresets, CONTENT, PRESET } from '../preset/samples.ts';

/** As SAM CLI and the console write it: one line, with more in it than we look at. */
const DOCUMENT =
  '{"openapi":"3.0.0","info":{"version":"1.0.0","title":"Event"},"paths":{},"components":{"schemas":{"Event":{"type":"object"}},"examples":{"big":{"value":{"id":12345678901234567890,"rate":1.0,"id":2},"x-metadata":{"invocationType":"Event"}},"plain":{"value":[]}}}}';
const make = (name: string, payload: string, rest = {}): PayloadPreset => ({
  ...PRESET,
  name,
  content: { ...CONTENT, payload, ...rest },
});

describe('readTestEvents', () => {
  it('reads each example with its invocation type, its value token for token', () => {
    const { presets, problems } = readTestEvents(DOCUMENT, 'orders');
    expect(problems).toEqual([]);
    expect(presets.map(({ id, name, content }) => [id, name, content.invocationType])).toEqual([
      ['test-event/orders/big', 'big', 'Event'],
      ['test-event/orders/plain', 'plain', 'RequestResponse'],
    ]);
    expect(presets[0]?.content.functionName).toBe('orders');
    expect(presets[0]?.content.payload).toBe(
      '{\n  "id": 12345678901234567890,\n  "rate": 1.0,\n  "id": 2\n}',
    );
  });

  it('takes the answer of describe-schema, and the function from the schema’s name', () => {
    const answer = JSON.stringify({
      Content: DOCUMENT,
      SchemaName: '_orders-v2-schema',
      Type: 'OpenApi3',
    });
    const { presets } = readTestEvents(answer, 'other');
    expect(presets).toHaveLength(2);
    expect(presets[0]?.content.functionName).toBe('orders-v2');
    expect(presets[0]?.content.payload).toContain('12345678901234567890');
  });

  it('takes any other JSON as one event, to the last byte, named after its file', () => {
    const text = '{ "Records": [ 1.0 ],\r\n"components": {} }\n';
    const { presets } = readTestEvents(`\ufeff${text}`, 'orders', 'events/s3-put.json');
    expect(presets).toMatchObject([{ name: 's3-put', content: { payload: text } }]);
    expect(readTestEvents('12345678901234567890', '').presets[0]?.content.payload).toBe(
      '12345678901234567890',
    );
  });

  it('names what it cannot take, and takes the rest', () => {
    const document =
      '{"components":{"examples":{"a b":{"externalValue":"x"},"odd":{"value":1,"x-metadata":{"invocationType":"Async"}},"not":3}}}';
    const { presets, problems } = readTestEvents(document, 'orders');
    expect(presets.map(({ name }) => name)).toEqual(['odd']);
    expect(problems.map(({ path }) => path)).toEqual([
      '$.components.examples["a b"]',
      '$.components.examples.odd["x-metadata"].invocationType',
      '$.components.examples.not',
    ]);
    const twice = '{"components":{"examples":{"a":{"value":1},"a":{"value":2}}}}';
    expect(readTestEvents(twice, 'orders')).toMatchObject({
      presets: [{ content: { payload: '2' } }],
      problems: [{ path: '$.components.examples.a' }],
    });
    expect(readTestEvents('{"openapi":"3.0.0","components":{}}', 'orders')).toMatchObject({
      presets: [],
      problems: [{ path: '$.components.examples' }],
    });
    expect(readTestEvents('{"a":}', 'orders').problems[0]?.message).toContain('Line 1, column 6');
  });

  it('never throws', () => {
    const values = fc.oneof(fc.string(), jsonText, damagedJsonText);
    fc.assert(
      fc.property(values, values, (text, part) => {
        const around = `{"openapi":"3.0.0","components":{"examples":${part}}}`;
        for (const one of [text, around, JSON.stringify({ Content: around, SchemaName: text })]) {
          const { presets, problems } = readTestEvents(one, 'orders');
          expect(Array.isArray(presets) && Array.isArray(problems)).toBe(true);
        }
      }),
    );
  });
});

describe('toTestEvents', () => {
  it('writes one document for each function, under the name by which Lambda finds it', () => {
    const { documents, problems } = toTestEvents([
      make('One', '{}', {
        functionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
      }),
      make('Two', '[1]', { functionName: 'orders', invocationType: 'Event' }),
      make('Three', '3', { functionName: 'refunds' }),
    ]);
    expect(problems).toEqual([]);
    expect(documents.map(({ functionName, schemaName }) => [functionName, schemaName])).toEqual([
      ['orders', '_orders-schema'],
      ['refunds', '_refunds-schema'],
    ]);
    expect(JSON.parse(documents[0]?.text ?? '').components.examples).toEqual({
      One: { value: {}, 'x-metadata': { invocationType: 'RequestResponse' } },
      Two: { value: [1], 'x-metadata': { invocationType: 'Event' } },
    });
  });

  it('puts the payload in as it is written', () => {
    const payload = '{ "id": 12345678901234567890,\n  "id": 1.0e2 }';
    expect(toTestEvents([make('Big', payload)]).documents[0]?.text).toContain(payload);
  });

  it('names the presets that no test event can be made of', () => {
    const { documents, problems } = toTestEvents([
      make('no function', '{}', { functionName: '' }),
      make('no payload', ''),
      make('no JSON', '{a}'),
      make('half a character', '"\ud800"'),
      make('too large', `"${'x'.repeat(6_144_000)}"`),
    ]);
    expect(documents).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual([
      'no function',
      'no payload',
      'no JSON',
      'half a character',
      'too large',
    ]);
  });

  it('comes back the same through readTestEvents: name, type and every token', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => /^\S+( \S+)*$/.test(text));
    const events = fc.array(fc.tuple(name, jsonText, fc.constantFrom(...INVOCATION_TYPES)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(events, (list) => {
        const presets = list.map(([text, payload, invocationType]) =>
          make(text, payload, { functionName: 'orders', invocationType }),
        );
        const { documents, problems } = toTestEvents(presets);
        expect(problems).toEqual([]);
        const back = documents.flatMap(({ text }) => readTestEvents(text, 'orders').presets);
        expect(back.map(({ name: text, content }) => [text, content.invocationType])).toEqual(
          list.map(([text, , type]) => [text, type]),
        );
        expect(back.map(({ content }) => stripSpace(content.payload))).toEqual(
          list.map(([, payload]) => stripSpace(payload)),
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(anyPresets, (presets) => Array.isArray(toTestEvents(presets).documents)));
  });
});

describe('listMembers', () => {
  it('cuts every member of an object out of any JSON', () => {
    fc.assert(
      fc.property(jsonText, jsonText, (first, second) => {
        const bytes = encode(` {"a":${first},"\\u0062" :\n${second}} `);
        const members = listMembers(bytes) ?? [];
        expect(members.map(({ name }) => name)).toEqual(['a', 'b']);
        expect(members.map((member) => readValueText(bytes, member))).toEqual(
          [first, second].map((text) => text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')),
        );
      }),
    );
    expect(listMembers(encode('[{}]'))).toBeUndefined();
    expect(listMembers(encode('{}'))).toEqual([]);
  });
});
