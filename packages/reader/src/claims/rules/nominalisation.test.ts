import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a possessive does what the noun says to what follows', async () => {
  expect(await claimsBy('nominalisation', "Russia's invasion of Ukraine began in February.")).toEqual([
    'Russia attacked Ukraine',
  ]);
});

test('a light verb lends the noun its subject', async () => {
  expect(await claimsBy('nominalisation', 'Israel launched an attack on Syria.')).toEqual([
    'Israel attacked Syria',
  ]);
});

test('whoever faces a threat is challenged by who poses it', async () => {
  expect(
    await claimsBy('nominalisation', 'Rutte must grapple with the threat posed by Vladimir Putin.'),
  ).toContain('Vladimir Putin challenged Rutte');
});

test('who leaves stands after "of", what is left after "from"', async () => {
  expect(
    await claimsBy('nominalisation', 'The exit of the United Kingdom from the European Union was near.'),
  ).toEqual(['United Kingdom withdrew_from European Union']);
});

test('an attack that names no other target is aimed at its place', async () => {
  expect(await claimsBy('nominalisation', 'Turkey carried out airstrikes in Iraq.')).toEqual([
    'Turkey attacked Iraq',
  ]);
});
