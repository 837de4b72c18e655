import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a threat is aimed at the target of the threatened act', async () => {
  expect(await claimsBy('threat', 'Trump threatened to sanction Turkey.')).toEqual([
    'Trump threatened Turkey',
  ]);
});

test('a threat to send troops is aimed at their destination', async () => {
  expect(await claimsBy('threat', 'Turkey threatened to send troops to Libya.')).toEqual([
    'Turkey threatened Libya',
  ]);
});

test('a threat to leave is not aimed at anybody', async () => {
  expect(await claimsBy('threat', 'Poland threatened to withdraw from the talks.')).toEqual([]);
});

test("one's own country is not threatened", async () => {
  expect(
    await claimsBy('threat', 'Rodrigo Duterte threatened to take his country out of the United Nations.'),
  ).toEqual([]);
});
