import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../testing/draw-claims-in.ts';
import type { RankedClaim } from './ranking/rank-candidates.ts';
import { settleModality } from './settle-modality.ts';

const reference = await loadReference();
const { analyse, draw } = await openDrawing(await loadReaderModel(), reference);

async function modalitiesOf(relation: string, text: string): Promise<string[]> {
  const drawn = (await draw(text)).filter((claim) => claim.relation === relation);
  const ranked = drawn.map((draft) => ({ draft }) as unknown as RankedClaim);
  const settled = settleModality(await analyse(text), ranked, reference);
  return [...new Set(settled.map(({ draft }) => draft.modality))];
}

test('the next holder of an office is yet to hold it, a new one holds it', async () => {
  expect(await modalitiesOf('holds_office', 'Ana Berg, the next president of Chad, met Macron.')).toEqual([
    'planned',
  ]);
  expect(await modalitiesOf('holds_office', 'Ana Berg, the new president of Chad, met Macron.')).toEqual([
    'asserted',
  ]);
});

test('a title is true whatever is planned by the clause that it stands in', async () => {
  const text = 'Sweden will play a role in helping French President Emmanuel Macron.';
  expect(await modalitiesOf('holds_office', text)).toEqual(['asserted']);
  expect(await modalitiesOf('aided', text)).toEqual(['planned']);
});
