import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('running for president of a country is a candidacy there', async () => {
  expect(await claimsBy('candidacy', 'Bill de Blasio ran for president of the United States.')).toEqual([
    'Bill de Blasio ran_for United States',
  ]);
});

test('ending a campaign says that there was one and that it is over', async () => {
  expect(await claimsBy('candidacy', 'Elizabeth Warren ended her presidential campaign on Friday.')).toEqual(
    expect.arrayContaining(['Elizabeth Warren ran_for ?', 'Elizabeth Warren withdrew_from ?']),
  );
});
