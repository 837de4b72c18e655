import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTags, namesOf } from './decode-names.ts';

describe('decodeTags', () => {
  it('finds a tag sequence whose score no other sequence exceeds', () => {
    const score = fc.integer({ min: -20, max: 20 });
    const three = fc.array(score, { minLength: 3, maxLength: 3 });
    const input = fc.record({
      emissions: fc.array(three, { minLength: 1, maxLength: 4 }),
      transitions: fc.array(three, { minLength: 3, maxLength: 3 }),
      first: three,
    });
    fc.assert(
      fc.property(input, ({ emissions, transitions, first }) => {
        const scoreOf = (tags: readonly number[]) =>
          tags.reduce(
            (sum, tag, t) =>
              sum + emissions[t]![tag]! + (t === 0 ? first[tag]! : transitions[tags[t - 1]!]![tag]!),
            0,
          );
        const all = Array.from({ length: 3 ** emissions.length }, (_, code) =>
          emissions.map((_, t) => Math.floor(code / 3 ** t) % 3),
        );
        const flat = Float32Array.from(emissions.flat());
        const tags = decodeTags(flat, transitions, first);
        expect(scoreOf(tags)).toBe(Math.max(...all.map(scoreOf)));
      }),
    );
  });
});

describe('namesOf', () => {
  it('separates adjacent names where the second begins', () => {
    expect(namesOf(['B-PER', 'I-PER', 'B-PER', 'O', 'B-ORG'])).toEqual([
      { start: 0, end: 2, label: 'PER' },
      { start: 2, end: 3, label: 'PER' },
      { start: 4, end: 5, label: 'ORG' },
    ]);
  });
});
