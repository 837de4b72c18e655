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
