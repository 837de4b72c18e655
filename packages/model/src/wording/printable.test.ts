import { expect, test } from 'vitest';
import { toPrintable } from './printable.ts';

test('a text is printed without control characters and without marks that change the order of characters', () => {
  expect(toPrintable('\u001b[2JRutte \u202emet\u202c\u0007 \u009bBiden\u2066\r')).toBe('[2JRutte met Biden');
});

test('line breaks, tabs, accents and joined emoji stay', () => {
  const text = 'Orbán\n\t👩‍👩‍👧 Ζωή';
  expect(toPrintable(text)).toBe(text);
});
