// All different words of the presets' names, tags and functions: a typing error is looked for in each of them once.
import { toLetterMask } from './letter-masks.ts';
import { findNear, type NearPattern } from './near-pattern.ts';

/** Ten thousand presets have some thousand words between them, most of them numbers. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly letters: number[] = [];

  /** The number of each word of a folded text; new words get the next ones. */
  toTerms(folded: string): Uint32Array {
    const words = folded.split(/\s+/).filter((word) => word !== '');
    return Uint32Array.from(words, (word) => this.numbers.get(word) ?? this.add(word));
  }

  /** 1 at the number of each word that comes near to the pattern. */
  findNear(pattern: NearPattern): Uint8Array {
    const near = new Uint8Array(this.words.length);
    if (pattern.errors === 0) return near;
    for (let at = 0; at < near.length; at += 1) {
      const word = this.words[at] as string;
      if (word.length < pattern.length - pattern.errors) continue;
      if (countBits(pattern.letters & ~(this.letters[at] as number)) > pattern.errors) continue;
      if (findNear(word, pattern) !== undefined) near[at] = 1;
    }
    return near;
  }

  private add(word: string): number {
    const number = this.words.length;
    this.numbers.set(word, number);
    this.words.push(word);
    this.letters.push(toLetterMask(word));
    return number;
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
