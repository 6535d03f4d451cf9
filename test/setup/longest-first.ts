// The order of the files: those that take longest first, so that at the end no core waits for the last of them.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They mostly wait, for browsers that are killed and for timers, and the others run beside them. */
const LONGEST = [
  'build/crash.test.ts',
  'build/crash-page.test.ts',
  'build/firefox-storage.test.ts',
  'build/race.test.ts',
  'build/working-day.test.ts',
  'app/accessibility.test.ts',
  'app/preset-accessibility.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => toPlace(a) - toPlace(b));
  }
}

function toPlace({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place < 0 ? LONGEST.length : place;
}
