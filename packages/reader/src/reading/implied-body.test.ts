import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { drawByRules } from '../claims/draw-by-rules.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { buildEntities } from './build-entities.ts';
import { findImpliedBodies } from './implied-body.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);

/** The bodies of a relation whose objects are not named, by the names of its subjects. */
async function bodiesIn(text: string, relation = 'holds_office'): Promise<Record<string, string | null>> {
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const { entityOf } = buildEntities(document, mentions, coreference, reference);
  const { kept } = drawByRules(document, mentions, reference);
  const bodies = findImpliedBodies(document, kept, mentions, entityOf, reference);
  const open = kept.filter((draft) => draft.relation === relation && draft.object === null);
  return Object.fromEntries(
    open.map((draft) => [entityOf(draft.subject)!.name, bodies.bodyOf(draft)?.body.name ?? null]),
  );
}

test('the state that somebody criticises is not made his own by that', async () => {
  expect(await bodiesIn('Chancellor Olaf Scholz criticised Hungary.')).toEqual({ 'Olaf Scholz': null });
});

test('nor is the state of whom somebody meets', async () => {
  const text = 'Prime Minister Fumio Kishida met Chilean President Gabriel Boric.';
  expect(await bodiesIn(text)).toEqual({ 'Fumio Kishida': null });
});

test('the state that the article is about is', async () => {
  const text = 'Kenya held an election. The vote in Kenya was calm. President William Ruto thanked Uganda.';
  expect(await bodiesIn(text)).toEqual({ 'William Ruto': 'Kenya' });
});

test("a title without a body belongs to the state of its holder's party", async () => {
  const text =
    'Ukraine opened an inquiry. Ukraine said so in Kyiv. The US press reported it. Democratic challenger former Vice President Joe Biden was not named by Ukraine.';
  expect(await bodiesIn(text)).toEqual({ 'Joe Biden': 'US' });
});

test("a race that a sentence does not name is the person's race in another sentence", async () => {
  const text = 'Amy Klobuchar is running for president of the United States. Klobuchar dropped out.';
  expect(await bodiesIn(text, 'withdrew_from')).toEqual({ 'Amy Klobuchar': 'United States' });
});

test("a race that nothing names is not the candidate's own office", async () => {
  const text = 'Romanian President Klaus Iohannis dropped out.';
  expect(await bodiesIn(text, 'withdrew_from')).toEqual({ 'Klaus Iohannis': null });
});

test('the title of somebody who is known to have led a state is that of the state, not of a body', async () => {
  const text =
    'Barack Obama, president of the Harvard Law Review in 1990, spoke. The US was calm. President Obama thanked Kenya.';
  expect((await bodiesIn(text))['Barack Obama']).toBe('US');
});

test('a title that only one state has belongs to it', async () => {
  const text =
    'Kenya held an election. Kenya counted. US Assistant Secretary of State Jane Doe left. Deputy Secretary of State John Roe praised Kenya.';
  expect(await bodiesIn(text)).toEqual({ 'John Roe': 'US' });
});

test('a title belongs to no state that has no such office', async () => {
  const text =
    'The US refused. The US said so in Washington. Prime Minister Hal Brown waited for the United States.';
  expect(await bodiesIn(text)).toEqual({ 'Hal Brown': null });
});
