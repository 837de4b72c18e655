import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { drawClaims } from '../claims/draw-claims.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { buildEntities } from './build-entities.ts';
import { resolveCandidates } from './resolve-candidates.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);

async function manners(text: string, relation: string): Promise<string[]> {
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const { candidates } = drawClaims(document, mentions, coreference, reference);
  const { resolved } = resolveCandidates(document, mentions, candidates, built, reference);
  const ruled = resolved.filter(({ draft }) => draft.relation === relation && draft.how.by === 'rule');
  return ruled.map(({ subject, object, draft }) => `${subject.name} > ${object.name}: ${draft.modality}`);
}

test('an act reported by a third party is alleged', async () => {
  expect(await manners('Norway said that Sweden attacked Finland.', 'attacked')).toEqual([
    'Sweden > Finland: alleged',
  ]);
});

test('what a speaker says about his own acts is asserted', async () => {
  expect(await manners('Norway said that it attacked Finland.', 'attacked')).toEqual([
    'Norway > Finland: asserted',
  ]);
});

test('a holder of an office speaks for its body', async () => {
  const text = 'Swedish Prime Minister Ulf Kristersson said that Sweden attacked Finland.';
  expect(await manners(text, 'attacked')).toEqual(['Sweden > Finland: asserted']);
});

test('an act that a statement takes for granted is asserted', async () => {
  expect(await manners('Norway said that it regrets the invasion of Finland by Sweden.', 'attacked')).toEqual(
    ['Sweden > Finland: asserted'],
  );
});
