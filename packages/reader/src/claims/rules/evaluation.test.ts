import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('praise in a quotation is by its speaker', async () => {
  expect(await claimsBy('evaluation', '"Mark is a strong leader," Stoltenberg said.')).toEqual([
    'Stoltenberg praised Mark',
  ]);
});

test('calling somebody a liar is criticism', async () => {
  expect(await claimsBy('evaluation', 'Pelosi called Trump a liar.')).toEqual(['Pelosi criticised Trump']);
});

test('a negated judgement is ignored', async () => {
  expect(await claimsBy('evaluation', '"Trump is not a dictator," Pence said.')).toEqual([]);
});

test('a name in quotation marks is criticism', async () => {
  expect(
    await claimsBy('evaluation', 'Trump called the report by Robert Mueller "a total garbage".'),
  ).toEqual(['Trump criticised Robert Mueller']);
});
