import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('running for president of a country is a candidacy there', async () => {
  expect(await claimsBy('candidacy', 'Bill de Blasio ran for president of the United States.')).toEqual([
    'Bill de Blasio ran_for United States',
  ]);
});

test('ending a campaign means that there was one and that it is over', async () => {
  expect(await claimsBy('candidacy', 'Elizabeth Warren ended her presidential campaign on Friday.')).toEqual(
    expect.arrayContaining(['Elizabeth Warren ran_for ?', 'Elizabeth Warren withdrew_from ?']),
  );
});

test('what a race is for may hang on the verb', async () => {
  const text = 'Kamala Harris dropped out of the race for president of the United States in December.';
  expect(await claimsBy('candidacy', text)).toEqual([
    'Kamala Harris ran_for United States',
    'Kamala Harris withdrew_from United States',
  ]);
});

test('dropping out leaves open what of', async () => {
  const open = ['Elizabeth Warren ran_for ?', 'Elizabeth Warren withdrew_from ?'];
  expect(await claimsBy('candidacy', 'Elizabeth Warren dropped out.')).toEqual(open);
  expect(await claimsBy('candidacy', 'Elizabeth Warren suspended her campaign on Monday.')).toEqual(open);
});

test('a campaign against somebody is no candidacy', async () => {
  expect(await claimsBy('candidacy', 'Putin ended his campaign against the rebels.')).toEqual([]);
});

test('who beats somebody in a presidential election ran, and so did the beaten', async () => {
  const text = "Emmanuel Macron defeated Marine Le Pen in France's presidential election.";
  expect(await claimsBy('candidacy', text)).toEqual([
    'Emmanuel Macron ran_for France',
    'Marine Le Pen ran_for France',
  ]);
});

test('who is chosen as candidate runs', async () => {
  const text = 'The party adopted Julius Maada Bio as its candidate for president of Sierra Leone.';
  expect(await claimsBy('candidacy', text)).toEqual(['Julius Maada Bio ran_for Sierra Leone']);
});

test('who campaigns to become something runs for it', async () => {
  const text = 'Rosa Weber is campaigning to become president of Chile.';
  expect(await claimsBy('candidacy', text)).toEqual([expect.stringContaining('Rosa Weber ran_for Chile')]);
});
