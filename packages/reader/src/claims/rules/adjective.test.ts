import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a predicate adjective says it of the subject', async () => {
  expect(await claimsBy('adjective', 'Bernie Sanders is critical of Israel.')).toEqual([
    'Bernie Sanders criticised Israel',
  ]);
});

test('an adjective coordinated with another has the same subject', async () => {
  expect(await claimsBy('adjective', 'Viktor Orbán was cautious but supportive of Serbia.')).toEqual([
    'Viktor Orbán supported Serbia',
  ]);
});
