import { expect, test } from 'vitest';
import { nameBody } from './name-body.ts';

test('the body of an office is named as the office names it, or by its id', () => {
  const office = { id: 'x', title: 'Prime Minister', body: 'country/netherlands' };
  expect(nameBody({ ...office, label: 'Prime Minister of the Netherlands' })).toBe('Netherlands');
  expect(nameBody({ ...office, title: 'Mayor', label: 'London Mayor', body: 'place/greater-london' })).toBe(
    'Greater london',
  );
});
