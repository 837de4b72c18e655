import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a possessive puts a place under its country', async () => {
  expect(await claimsBy('nested-body', "Police searched houses in Iran's Qom Province.")).toEqual([
    'Qom Province part_of Iran',
  ]);
});

test('a body that says whose agency it is belongs to it', async () => {
  expect(
    await claimsBy('nested-body', 'UNESCO, a specialised agency of the United Nations, is based in Paris.'),
  ).toContain('UNESCO part_of United Nations');
});

test('a country after a comma holds the town before it', async () => {
  expect(await claimsBy('nested-body', 'He was born in Kutama, Zimbabwe.')).toEqual([
    'Kutama part_of Zimbabwe',
  ]);
});

test('a country that opens the next clause holds nothing', async () => {
  expect(await claimsBy('nested-body', 'In Beirut, Lebanese lawmakers began a sit-in.')).toEqual([]);
});

test('a union is part of nothing that its own name mentions', async () => {
  expect(await claimsBy('nested-body', 'Norway did not join the European Union.')).toEqual([]);
});
