import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a place belongs to the country in a possessive before it', async () => {
  expect(await claimsBy('nested-body', "Police searched houses in Iran's Qom Province.")).toEqual([
    'Qom Province part_of Iran',
  ]);
});

test('a body described as an agency of another belongs to it', async () => {
  expect(
    await claimsBy('nested-body', 'UNESCO, a specialised agency of the United Nations, is based in Paris.'),
  ).toContain('UNESCO part_of United Nations');
});

test('a town belongs to the country after a comma', async () => {
  expect(await claimsBy('nested-body', 'He was born in Kutama, Zimbabwe.')).toEqual([
    'Kutama part_of Zimbabwe',
  ]);
});

test('a town does not belong to a country that begins the next clause', async () => {
  expect(await claimsBy('nested-body', 'In Beirut, Lebanese lawmakers began a sit-in.')).toEqual([]);
});

test('a union is not part of anything in its own name', async () => {
  expect(await claimsBy('nested-body', 'Norway did not join the European Union.')).toEqual([]);
});

test.each([
  ['The U.N. Security Council met on Monday.', 'U.N. Security Council part_of U.N.'],
  ['EU Commission officials spoke.', 'EU Commission part_of EU'],
  [
    'The U.S. Senate Foreign Relations Committee voted.',
    'U.S. Senate Foreign Relations Committee part_of U.S. Senate',
  ],
])('a body belongs to the owner with whose name its own begins: %s', async (text, claim) => {
  expect(await claimsBy('nested-body', text)).toContain(claim);
});

test('a body that only watches another is not part of it', async () => {
  expect(await claimsBy('nested-body', 'UN Watch criticised the decision.')).toEqual([]);
});

test('an organ in lower case belongs to the state before it, whatever the parser takes it for', async () => {
  expect(await claimsBy('nested-body', "Chad's foreign ministry rejected the claims.")).toEqual([
    "Chad's foreign ministry part_of Chad",
  ]);
});
