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

/** What rules find in a text, between entities. */
async function ruledIn(text: string): Promise<string[]> {
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const { candidates } = drawClaims(document, mentions, coreference, reference);
  const { resolved } = resolveCandidates(document, mentions, candidates, built, reference);
  const ruled = resolved.filter(({ draft, impliedBy }) => draft.how.by === 'rule' && impliedBy === null);
  return ruled.map(({ subject, object, draft }) => `${subject.name} ${draft.relation} ${object.name}`).sort();
}

test('whoever urges both sides urges each of them', async () => {
  expect(await ruledIn('Norway and Sweden disagree. Finland urged both countries to talk.')).toEqual([
    'Finland urged Norway',
    'Finland urged Sweden',
  ]);
});

test('the members of a group that does something do it each', async () => {
  expect(
    await ruledIn('Talks ended between Norway and Sweden. The two countries criticised Denmark.'),
  ).toEqual(['Norway criticised Denmark', 'Sweden criticised Denmark']);
});

test('the members of a group that met met each other', async () => {
  expect(await ruledIn('Angela Merkel called Emmanuel Macron. The two leaders met in Berlin.')).toContain(
    'Angela Merkel met Emmanuel Macron',
  );
});

test('where more were spoken of than the group has members, it stays open', async () => {
  const text = 'Norway, Denmark and Iceland disagree. Finland urged the two countries to talk.';
  expect(await ruledIn(text)).toEqual([]);
});

test('a group of persons has no states in it', async () => {
  const text =
    'Angela Merkel went to France, and Emmanuel Macron to Germany. Boris Johnson praised the two leaders.';
  expect(await ruledIn(text)).toEqual([
    'Boris Johnson praised Angela Merkel',
    'Boris Johnson praised Emmanuel Macron',
  ]);
});
