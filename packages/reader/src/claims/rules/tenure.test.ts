import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('heading a body is holding an office there', async () => {
  expect(await claimsBy('tenure', 'Justin Trudeau has headed the Liberal Party since 2013.')).toEqual([
    'Justin Trudeau holds_office Liberal Party',
  ]);
});

test('holding the post of speaker is holding the office', async () => {
  expect(await claimsBy('tenure', 'Nancy Pelosi resumed the office of Speaker of the House.')).toEqual([
    'Nancy Pelosi holds_office House',
  ]);
});
