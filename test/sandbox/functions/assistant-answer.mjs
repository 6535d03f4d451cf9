// An answer that is written while it is read: {"wordsPerSecond": 12, "words": 120}. Invoke it as a stream.
import { setTimeout as wait } from 'node:timers/promises';

const TEXT =
  'Your order A-1002 waits for two oak chairs – they left the workshop in Łódź on Monday. 田中さん will call you. ' +
  'Until then nothing is charged: you pay 318,00 € when the parcel is on its way. ';

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const wordsPerSecond = Number(event?.wordsPerSecond ?? 12);
  const count = Number(event?.words ?? 60);
  const words = TEXT.trim().split(' ');
  responseStream.setContentType('text/plain; charset=utf-8');
  console.log(`Answering with ${count} words`);
  for (let index = 0; index < count; index += 1) {
    responseStream.write(`${words[index % words.length]}${(index + 1) % 20 === 0 ? '\n' : ' '}`);
    if (index + 1 < count) await wait(1000 / wordsPerSecond);
  }
  responseStream.end();
});
