import { expect, test } from 'vitest';
import { trimSpan } from './selected-span.ts';

test.each([
  ['the blanks around it', ' met Bo. ', { start: 1, end: 8 }],
  ['nothing if there are none', 'met', { start: 0, end: 3 }],
])('a selection is trimmed of %s', (_, text, span) => {
  expect(trimSpan(text, { start: 0, end: text.length })).toEqual(span);
});

test('a selection of blanks is none', () => {
  expect(trimSpan('a  b', { start: 1, end: 3 })).toBeNull();
});
