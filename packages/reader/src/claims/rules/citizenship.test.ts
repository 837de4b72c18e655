import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('who is called by a noun for citizens is one', async () => {
  expect(await claimsBy('citizenship', 'A Swede, Nils Berg, was elected chairman.')).toEqual([
    'Nils Berg citizen_of Swede',
  ]);
});

test('who has passports is a citizen of each of the countries', async () => {
  const text = 'Nils Berg, who holds Swedish and Canadian passports, met Eva Soto.';
  expect(await claimsBy('citizenship', text)).toEqual([
    'Nils Berg citizen_of Canadian',
    'Nils Berg citizen_of Swedish',
  ]);
  expect(await claimsBy('citizenship', 'Nils Berg keeps a Swedish flag.')).toEqual([]);
});

test('who is granted citizenship is a citizen of the country that grants it', async () => {
  expect(await claimsBy('citizenship', 'Peru granted citizenship to the singer Nils Berg.')).toEqual([
    'Nils Berg citizen_of Peru',
  ]);
  expect(
    await claimsBy('citizenship', 'Steven Seagal was granted Russian citizenship by Vladimir Putin.'),
  ).toEqual(['Steven Seagal citizen_of Russian']);
});
