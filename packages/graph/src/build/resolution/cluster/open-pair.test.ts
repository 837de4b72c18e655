import { expect, test } from 'vitest';
import { endsOf, keepFew } from './open-pair.ts';

const keyOf = (one: string, other: string, score = '099.100') => JSON.stringify([score, one, other]);

test.each([
  ['Ann Lee ["a1","synthetic","1"] e1', 'Ann Li ["a2","synthetic","1"] e2'],
  ['Dwayne "The Rock" Johnson', '"Rocky"'],
  ['ends in a quotation mark",', '","'],
  ['a backslash \\', '\\","\\'],
  ['two backslashes \\\\","', '\\\\"'],
  ['', ''],
])('the ends %s and %s of a pair are found in its key without parsing it', (one, other) => {
  const found = endsOf(keyOf(one, other));
  expect([JSON.parse(`"${found.one}"`), JSON.parse(`"${found.other}"`)]).toEqual([one, other]);
});

test('of the possible duplicates of one entity, the three likeliest are kept', () => {
  const keys = ['Ann', 'Ben', 'Cai', 'Dora'].map((other, at) => keyOf('Smith "S"', other, `09${at}.000`));
  expect(keepFew([...keys, keyOf('Dora', 'Eve', '099.900')])).toEqual([
    ...keys.slice(0, 3),
    keyOf('Dora', 'Eve', '099.900'),
  ]);
});
