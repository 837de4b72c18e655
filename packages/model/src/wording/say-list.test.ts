import { expect, test } from 'vitest';
import { sayList } from './say-list.ts';

test.each([0, 1, 2, 3, 5])(
  'a list of %i things is printed as the standard for British English has it',
  (count) => {
    const items = ['Rutte', 'Biden', 'Macron', 'Scholz', 'Meloni'].slice(0, count);
    expect(sayList(items)).toBe(new Intl.ListFormat('en-GB').format(items));
    expect(sayList(items, 'or')).toBe(new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items));
  },
);
