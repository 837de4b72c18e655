import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../build/resolution/records/spelling.ts';
import { slipKeysFor, slipKeysOf, slipsAllowed } from './slip-keys.ts';

type Slip = 'drop' | 'add' | 'change' | 'swap';

function misspell(text: readonly string[], at: number, slip: Slip, letter: string): string[] {
  const swapped = text.slice(at, at + 2).reverse();
  const put = { drop: [], add: [letter, ...text.slice(at, at + 1)], change: [letter], swap: swapped }[slip];
  return [...text.slice(0, at), ...put, ...text.slice(at + (slip === 'swap' ? 2 : 1))];
}

const letters = fc.constantFrom('a', 'b', 'c', ' ');

test('a name with as many slips as its length allows shares a key with what was written', () => {
  const slip = fc.record({
    at: fc.nat(20),
    what: fc.constantFrom<Slip>('drop', 'add', 'change', 'swap'),
    letter: letters,
  });
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 3, maxLength: 16 }),
      fc.array(slip, { maxLength: 2 }),
      (form, slips) => {
        let written: string[] = form;
        for (const { at, what, letter } of slips)
          written = misspell(written, at % written.length || 0, what, letter);
        const [name, text] = [form.join(''), written.join('')];
        const allowed = slipsAllowed(text.length);
        fc.pre(allowed > 0 && editDistance(name, text) <= allowed);
        const keys = new Set(slipKeysOf(name));
        expect(slipKeysFor(text).some((key) => keys.has(key))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('names that have little in common share no key', () => {
  const keys = new Set(slipKeysOf('emmanuel macron'));
  expect(slipKeysFor('angela merkel').some((key) => keys.has(key))).toBe(false);
  expect(slipKeysFor('mac')).toEqual([]);
});
