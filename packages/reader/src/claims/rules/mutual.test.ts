import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('"met with" links subject and companion', async () => {
  expect(await claimsBy('mutual', 'Biden met with Macron on Tuesday.')).toEqual(['Biden met Macron']);
});

test('two subjects who met met each other', async () => {
  expect(await claimsBy('mutual', 'Trump and Zelensky met in New York.')).toEqual(['Trump met Zelensky']);
});

test('talks between two link the two, not who arranged them', async () => {
  expect(await claimsBy('mutual', 'Volker arranged a meeting between Zelensky and Trump.')).toEqual([
    'Zelensky met Trump',
  ]);
});

test('what a president signs is no partner', async () => {
  expect(await claimsBy('mutual', 'President Trump signed the bill of the Senate.')).toEqual([]);
});

test('who is said to visit a state meets it', async () => {
  expect(
    await claimsBy('mutual', "The killings came on the eve of President Bush's visit to India."),
  ).toEqual(['Bush met India']);
});
