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

test('who is at the helm or in charge of a body, or leads it in a passive, heads it', async () => {
  expect(await claimsBy('tenure', 'Horst Köhler, at the helm of the World Bank since May, spoke.')).toEqual([
    'Horst Köhler holds_office World Bank',
  ]);
  expect(await claimsBy('tenure', 'NATO, led by Mark Rutte, met on Monday.')).toEqual([
    'Mark Rutte holds_office NATO',
  ]);
});
