import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('congratulations in a quotation come from its speaker', async () => {
  expect(await claimsBy('quotation', '"Congratulations to Mark Rutte," Andriy Yermak said.')).toEqual([
    'Andriy Yermak praised Mark Rutte',
  ]);
});

test('congratulations without a speaker are not praise', async () => {
  expect(await claimsBy('quotation', 'Congratulations to Mark Rutte.')).toEqual([]);
});
