import { expect, test } from 'vitest';
import { sayNumber } from './say-number.ts';

test('thousands are set apart as in English', () => {
  for (const number of [0, 7, 999, 1000, 3400, 10_000, 999_999, 1_000_000, 1_080_123, -1234])
    expect(sayNumber(number)).toBe(number.toLocaleString('en-GB'));
});
