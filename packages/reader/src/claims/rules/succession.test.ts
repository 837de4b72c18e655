import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a person sworn in after a resignation succeeds the one who resigned', async () => {
  const text = "Pedro Pierluisi was sworn in as governor following Ricardo Rosselló's resignation.";
  expect(await claimsBy('succession', text)).toEqual(['Pedro Pierluisi succeeded Ricardo Rosselló']);
});

test('who is elected in the place of somebody succeeds them', async () => {
  const text = 'The Senate removed its president, Raul Paz, and chose Eva Soto in his place.';
  expect(await claimsBy('succession', text)).toEqual(['Eva Soto succeeded his']);
});
