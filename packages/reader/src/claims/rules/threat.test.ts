import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a threat is to whom the threatened act would be done', async () => {
  expect(await claimsBy('threat', 'Trump threatened to sanction Turkey.')).toEqual([
    'Trump threatened Turkey',
  ]);
});

test('troops are threatened where they would be sent', async () => {
  expect(await claimsBy('threat', 'Turkey threatened to send troops to Libya.')).toEqual([
    'Turkey threatened Libya',
  ]);
});

test('a threat to leave is to nobody', async () => {
  expect(await claimsBy('threat', 'Poland threatened to withdraw from the talks.')).toEqual([]);
});
