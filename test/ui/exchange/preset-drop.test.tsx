import { expect, it } from 'vitest';
import { usePresetDrop } from '../../../src/ui/exchange/use-preset-drop.ts';
import { find, mount } from '../mount.tsx';

function Place({ take }: { readonly take: (files: readonly File[]) => void }) {
  return <nav {...usePresetDrop(take)}>Presets</nav>;
}

it('files over the list are asked for in words, and dropping hands all of them over', async () => {
  const taken: string[] = [];
  const nav = find(
    mount(<Place take={(files) => taken.push(...files.map((one) => one.name))} />),
    'nav',
  );
  const dataTransfer = new DataTransfer();
  for (const name of ['a.json', 'b.json']) dataTransfer.items.add(new File(['1'], name));
  const drag = (type: string) =>
    nav.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  expect(drag('dragover')).toBe(false);
  await expect.poll(() => nav.dataset.drop).toBe('Drop to import presets');
  expect(getComputedStyle(nav, '::after').content).toBe('"Drop to import presets"');
  expect(drag('drop')).toBe(false);
  expect(taken).toEqual(['a.json', 'b.json']);
  await expect.poll(() => nav.dataset.drop).toBeUndefined();
});
