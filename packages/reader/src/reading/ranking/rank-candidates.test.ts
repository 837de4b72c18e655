import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';
import { interpret } from '../read.ts';
import { createRanker } from './ranker.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);

/** Finds everything unlikely. */
const strict = createRanker({
  relations: reference.ontology.relations.map(({ id }) => id),
  unseen: { ruled: 0.7, cued: 0 },
  features: [],
  base: -5,
  trees: [],
  levels: { kept: 0.3, certain: 0.6 },
});

async function keptIn(text: string) {
  const { ranked } = interpret(await analyse(text), reference, strict);
  return ranked.kept.map(({ draft, subject, object }) => `${subject.name} ${draft.relation} ${object.name}`);
}

test('what the name of a body says about its parent needs no word of the model', async () => {
  const text =
    'The House of Representatives voted on Monday. Members of the House Judiciary Committee disagreed.';
  expect(await keptIn(text)).toEqual(['House Judiciary Committee part_of House of Representatives']);
});

test('a rule whose ends the sentence names by themselves is left to the ranker', async () => {
  expect(await keptIn('The Parliament of Iraq voted on Monday. Norway criticised Sweden.')).toEqual([]);
});
