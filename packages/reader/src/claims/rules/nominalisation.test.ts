import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('the possessor does what the noun says to what follows', async () => {
  expect(await claimsBy('nominalisation', "Russia's invasion of Ukraine began in February.")).toEqual([
    'Russia attacked Ukraine',
  ]);
});

test('the subject of a light verb does what its noun says', async () => {
  expect(await claimsBy('nominalisation', 'Israel launched an attack on Syria.')).toEqual([
    'Israel attacked Syria',
  ]);
});

test('those who face a threat are challenged by those who pose it', async () => {
  expect(
    await claimsBy('nominalisation', 'Rutte must grapple with the threat posed by Vladimir Putin.'),
  ).toContain('Vladimir Putin challenged Rutte');
});

test('"of" introduces who leaves, and "from" what they leave', async () => {
  expect(
    await claimsBy('nominalisation', 'The exit of the United Kingdom from the European Union was near.'),
  ).toEqual(['United Kingdom withdrew_from European Union']);
});

test('an attack without another target is aimed at its place', async () => {
  expect(await claimsBy('nominalisation', 'Turkey carried out airstrikes in Iraq.')).toEqual([
    'Turkey attacked Iraq',
  ]);
});

test('a compound means what its cue means, and not what its last noun does', async () => {
  expect(await claimsBy('nominalisation', 'Malala Yousafzai faces death threats from the Taliban.')).toEqual([
    'Taliban threatened Malala Yousafzai',
  ]);
});
