import { expect, test } from 'vitest';
import { addingOf, editOf, emptyFields } from './claim-fields.ts';

const claim = { article: 'a', id: 'c1' };
const before = { ...emptyFields('Ann met Bo.', ''), subject: 'Ann', relation: 'met', object: 'Bo' };

test('an edit only says what differs', () => {
  const after = { ...before, object: 'Cy', from: ' 2024 ', reason: ' misread ', by: 'Dora' };
  expect(editOf(claim, before, after)).toEqual({
    kind: 'edit',
    claim,
    says: { object: 'Cy', from: '2024' },
    reason: 'misread',
    by: 'Dora',
  });
});

test('what was emptied is said to be unknown', () => {
  expect(editOf(claim, { ...before, to: '2025' }, before).says).toEqual({ to: null });
});

test('a name with its type is sent as such', () => {
  expect(editOf(claim, before, { ...before, objectType: 'person' }).says).toEqual({
    object: { name: 'Bo', type: 'person' },
  });
});

test('the place of a quote is sent only while it is the one selected', () => {
  const selected = { quote: 'Ann met Bo.', start: 7 };
  expect(addingOf('a', before, selected)).toMatchObject({ quote: 'Ann met Bo.', start: 7 });
  expect(addingOf('a', { ...before, quote: 'Ann met' }, selected)).not.toHaveProperty('start');
});
