import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a name joined to a participle does to the noun after it what the participle says', async () => {
  expect(await claimsBy('compound-participle', 'Russian-backed Hezbollah fighters left Aleppo.')).toEqual([
    'Russian supported Hezbollah',
  ]);
});

test('a participle that is no cue says nothing', async () => {
  expect(await claimsBy('compound-participle', 'The Geneva-based United Nations agency met Iran.')).toEqual(
    [],
  );
});
