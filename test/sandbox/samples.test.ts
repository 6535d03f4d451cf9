import { describe, expect, it } from 'vitest';
import { giveSandbox } from './given-sandbox.ts';
import { invokeFunction } from './invoke-function.ts';
import { invokeStreaming } from './invoke-streaming.ts';

const given = giveSandbox();
const run = async (name: string, Payload?: unknown) =>
  (await invokeFunction(given.client, name, Payload === undefined ? {} : { Payload })).payload;

describe('the sample functions', () => {
  it.each([
    'echo',
    'invoice-csv',
    'monthly-report',
    'order-lookup',
    'price-check',
    'sales-chart',
    'fleet-status',
    'stock-inventory',
    'shipment-list',
    'delivery-note',
    'document-intake',
    'nightly-import',
    'warehouse-import',
  ])('work with an empty payload: %s', async (name) => {
    expect(await invokeFunction(given.client, name)).toMatchObject({ functionError: undefined });
  });

  it('look up an order, or say that there is none', async () => {
    expect(await run('order-lookup', { orderId: 'A-1001' })).toMatchObject({
      customer: 'Zoë Müller',
    });
    expect(await run('order-lookup', { orderId: 'A-9' })).toMatchObject({
      errorType: 'OrderNotFound',
      errorMessage: 'There is no order A-9.',
    });
  });

  it('fill an answer up to 6 MB', async () => {
    const { text } = await invokeFunction(given.client, 'monthly-report', {
      Payload: { rows: 50_000 },
    });
    const sizeBytes = Buffer.byteLength(text);
    expect(sizeBytes).toBeGreaterThan(5_000_000);
    expect(sizeBytes).toBeLessThan(6_291_556);
    expect(JSON.parse(text)).toHaveLength(50_000);
  });

  it('answer files in API Gateway’s shape', async () => {
    expect(await run('invoice-csv', { month: '2026-09' })).toMatchObject({
      statusCode: 200,
      headers: { 'Content-Disposition': 'attachment; filename="invoices-2026-09.csv"' },
      isBase64Encoded: false,
      body: expect.stringContaining('"Novák & Sons; Prague"'),
    });
    const chart = (await run('sales-chart', { sales: [1, 2] })) as Record<string, string>;
    expect(chart).toMatchObject({
      isBase64Encoded: true,
      headers: { 'Content-Type': 'image/png' },
    });
    const png = Buffer.from(chart.body ?? '', 'base64');
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([480, 240]);
  });

  it('answer any size up to Lambda’s limit, and past it', async () => {
    const ask = (megabytes: number) =>
      invokeFunction(given.client, 'stock-inventory', { Payload: { megabytes } });
    const { text } = await ask(5.9);
    expect(JSON.parse(text)).toMatchObject({ warehouse: 'Rotterdam' });
    expect(5.9 * 1024 * 1024 - Buffer.byteLength(text)).toBeLessThan(300);
    expect((await ask(6.1)).payload).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('answer documents and things within things', async () => {
    expect(await run('delivery-note', { as: 'json' })).toMatchObject({
      body: expect.stringContaining('"note":"D-2077"'),
    });
    const { body, isBase64Encoded } = (await run('delivery-note')) as Record<string, string>;
    expect(isBase64Encoded).toBe(true);
    expect(Buffer.from(body ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1\.4\n.*%%EOF\n$/s);
    expect(await run('delivery-note', { as: 'fax' })).toMatchObject({ statusCode: 406 });
    const intake = (await run('document-intake')) as { Records: readonly { body: string }[] };
    const { Message } = JSON.parse(intake.Records[0]?.body ?? '') as { Message: string };
    expect(JSON.parse(Message)).toMatchObject({ orderId: 'A-1002' });
  });

  it.each(['nightly-import', 'warehouse-import'])(
    'log far more than a tail holds: %s',
    async (name) => {
      const { requestId, log } = await invokeFunction(given.client, name, { LogType: 'Tail' });
      expect(Buffer.byteLength(log)).toBeLessThanOrEqual(4096 + 2);
      const whole = given.sandbox.runs.find((each) => each.requestId === requestId)?.log ?? '';
      expect(whole.length).toBeGreaterThan(4096 * 1.5);
      expect(whole).toContain('RowRejected: Row 104: no such customer');
      expect(whole).toContain('[31mfailed');
    },
  );

  it('stream: an answer in words, an archive at full speed, a feed that fails midway', async () => {
    const stream = (name: string, payload: object) =>
      invokeStreaming(given.client, name, { Payload: JSON.stringify(payload) });
    const answer = await stream('assistant-answer', { wordsPerSecond: 500, words: 25 });
    expect(answer.chunks).toHaveLength(25);
    expect(answer.text).toMatch(/^Your order A-1002 .*田中さん will call\n/);
    const archive = await stream('archive-export', { megabytes: 5.5 });
    expect([Buffer.concat(archive.chunks).byteLength, archive.complete]).toEqual([
      5.5 * 1024 * 1024,
      {},
    ]);
    const feed = await stream('payment-feed', {});
    expect(feed.text.trim().split('\n')).toHaveLength(3);
    expect(feed.complete?.ErrorDetails).toContain('The bank closed the connection');
    expect((await stream('payment-feed', { how: 'none' })).complete).toEqual({});
  });

  it('show versions and the client context', async () => {
    const ClientContext = Buffer.from('{"custom":{"currency":"CZK"}}').toString('base64');
    const ask = async (name: string) =>
      (await invokeFunction(given.client, name, { ClientContext })).payload;
    expect(await ask('price-check:live')).toEqual({
      sku: 'MUG-07',
      price: 200.8,
      currency: 'CZK',
      version: '2',
    });
    expect(await ask('price-check:beta')).toMatchObject({ version: '3', tax: '21 %' });
  });

  it('fail as they are asked to', async () => {
    expect(await run('failing')).toMatchObject({ errorType: 'TypeError' });
    expect(await run('failing', { how: 'exit' })).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await run('tax-rates')).toMatchObject({ errorMessage: 'TAX_TABLE is not set' });
  });
});
