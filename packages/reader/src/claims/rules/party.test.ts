import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a party before a name gives the membership', async () => {
  expect(await claimsBy('party', 'Republican Kevin McCarthy received 192 votes.')).toEqual([
    'Kevin McCarthy member_of Republican',
  ]);
});

test('each subject of "are members of" is a member', async () => {
  expect(await claimsBy('party', 'Pierluisi and Schatz are members of the New Progressive Party.')).toEqual([
    'Pierluisi member_of New Progressive Party',
    'Schatz member_of New Progressive Party',
  ]);
});

test('the initial after a name gives the party', async () => {
  expect(await claimsBy('party', 'Senator Susan Collins (R-ME) spoke.')).toEqual([
    'Susan Collins member_of R',
  ]);
});
