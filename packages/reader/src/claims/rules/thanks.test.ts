import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('who is thanked for a kindness did it', async () => {
  expect(await claimsBy('thanks', 'North Korea thanked Mongolia for a gift of 10,000 sheep.')).toEqual([
    'Mongolia aided North Korea',
  ]);
  expect(await claimsBy('thanks', 'Anna Koleva thanked Denis Marsh for supporting her.')).toEqual([
    'Denis Marsh supported Anna Koleva',
  ]);
});

test('thanks for other things, or for what was done to others, say nothing', async () => {
  expect(await claimsBy('thanks', 'Anna Koleva thanked Denis Marsh for the dinner.')).toEqual([]);
  expect(await claimsBy('thanks', 'Haiti thanked Cuba for its support of Chile.')).toEqual([]);
});
