import { describe, expect, it } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { makeFolder } from '../temporary-folder.ts';

const HANDLER = 'export const handler = async () => 1;';

describe('a folder of functions', () => {
  it.each([
    [
      '{"timeout": 0, "colour": "red"}',
      'timeout must be seconds, 1 to 5400; colour is no setting.',
    ],
    [
      '{"versions": ["1"], "aliases": {"live": "2"}}',
      'aliases.live points to no published version.',
    ],
    ['{"aliases": ["live"]}', 'aliases must be an object of alias to version.'],
    ['[]', 'must hold a JSON object.'],
  ])('says every wrong setting at the start: %s', async (settings, problem) => {
    const wrong = await makeFolder({ 'a.mjs': HANDLER, 'a.function.json': settings });
    await expect(startSandbox({ functionsDir: wrong.path })).rejects.toThrow(
      `a.function.json: ${problem}`,
    );
    await wrong.remove();
  });

  it('holds handlers of every extension and subfolders with an index, and nothing else', async () => {
    const folder = await makeFolder({
      'a.mjs': HANDLER,
      'b.js': HANDLER,
      'c.cjs': HANDLER,
      'd/index.mjs': HANDLER,
      'e/other.mjs': HANDLER,
      'f.test.mjs': HANDLER,
      'not a name.mjs': HANDLER,
      'notes.txt': '',
      plain: '',
    });
    const sandbox = await startSandbox({ functionsDir: folder.path });
    expect(sandbox.functionNames()).toEqual(['a', 'b', 'c', 'd']);
    await sandbox.stop();
    await folder.remove();
  });
});
