// axe-core on what a test has put on the page.
import axe from 'axe-core';
import { expect } from 'vitest';

export async function expectAccessible(): Promise<void> {
  // A component alone is no page: it has no landmarks and no first heading.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  const words = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }));
  expect(words).toEqual([]);
}
