import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('"met with" links the subject and the person after it', async () => {
  expect(await claimsBy('mutual', 'Biden met with Macron on Tuesday.')).toEqual(['Biden met Macron']);
});

test('two subjects who met met each other', async () => {
  expect(await claimsBy('mutual', 'Trump and Zelensky met in New York.')).toEqual(['Trump met Zelensky']);
});

test('talks between two people link these two, not those who arranged them', async () => {
  expect(await claimsBy('mutual', 'Volker arranged a meeting between Zelensky and Trump.')).toEqual([
    'Zelensky met Trump',
  ]);
});

test('a document that a president signs is not a partner', async () => {
  expect(await claimsBy('mutual', 'President Trump signed the bill of the Senate.')).toEqual([]);
});

test('a visit to a state is a meeting with it', async () => {
  expect(
    await claimsBy('mutual', "The killings came on the eve of President Bush's visit to India."),
  ).toEqual(['Bush met India']);
});

test('those who conclude a pact agree with each other', async () => {
  expect(await claimsBy('mutual', 'A gas pact concluded by Turkmenistan and Iran took effect.')).toEqual([
    'Turkmenistan agreed_with Iran',
  ]);
});

test('the visit that somebody pays is theirs, not that of the subject of the clause', async () => {
  expect(
    await claimsBy('mutual', 'France made its demand during a visit to India by Emmanuel Macron.'),
  ).toEqual(['Emmanuel Macron met India']);
});
