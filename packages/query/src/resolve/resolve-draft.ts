import { articlesNaming } from '@precedent/graph';
import { foldName, PrecedentError } from '@precedent/model';
import { findTerm, withoutArticles } from '../names/find-term.ts';
import type { Draft, Phrase, SayingDraft } from '../parse/draft.ts';
import { HOLE } from '../query/query.ts';
import { choose, type Reading } from './reading.ts';
import { resolveEntity } from './resolve-entity.ts';
import { resolveHolding } from './resolve-holding.ts';
import { resolveNoun } from './resolve-noun.ts';
import { resolvePair } from './resolve-pair.ts';
import { resolveRelation } from './resolve-relation.ts';
import { aboutTopic, begin, isTopic, type Resolving } from './resolving.ts';

/** More words than this are no topic. */
const MOST_TOPIC_WORDS = 4;

/**
 * The queries that a draft may mean, each with the ids of everything that it names.
 *
 * @throws PrecedentError `not_found`, with the nearest names or offices.
 */
export function resolveDraft(resolving: Resolving, draft: Draft): Reading[] {
  switch (draft.form) {
    case 'relation':
      return resolveRelation(resolving, draft);
    case 'holding':
      return resolveHolding(resolving, draft);
    case 'pair':
      return resolvePair(resolving, draft);
    case 'noun':
      return resolveNoun(resolving, draft);
    case 'link': {
      const [one, other] = [draft.one, draft.other].map((phrase) => findTerm(resolving.context, phrase));
      const readings = choose([begin(resolving, draft)], one!.meant, (query, { id }) => ({
        ...query,
        subject: id,
      }));
      return choose(readings, other!.meant, (query, { id }) => ({ ...query, object: id }));
    }
    case 'saying': {
      const readings = withSpeaker(resolving, draft);
      if (draft.about === null) return readings;
      if (isTopic(resolving, draft.about)) {
        const words = draft.about;
        return readings.map((reading) => aboutTopic(reading, words));
      }
      return aboutSomething(resolving, readings, draft.about);
    }
    case 'entity':
      return resolveEntity(resolving, draft);
  }
}

/** Words that are nobody's name are a topic if articles have them. */
function aboutSomething(resolving: Resolving, readings: readonly Reading[], words: Phrase): Reading[] {
  try {
    const about = findTerm(resolving.context, words);
    return choose(readings, about.meant, (query, { id }) => ({ ...query, object: id }));
  } catch (error) {
    if (!(error instanceof PrecedentError) || error.code !== 'not_found') throw error;
    const names = withoutArticles(words).map(({ lower }) => [foldName(lower)]);
    if (names.length > MOST_TOPIC_WORDS || articlesNaming(resolving.context.graph, { names }).length === 0)
      throw error;
    return readings.map((reading) => aboutTopic(reading, words));
  }
}

function withSpeaker(resolving: Resolving, draft: SayingDraft): Reading[] {
  const begun = begin(resolving, draft);
  if (draft.speaker === 'hole') return [{ ...begun, query: { ...begun.query, speaker: HOLE } }];
  const { meant } = findTerm(resolving.context, draft.speaker);
  return choose([begun], meant, (query, { id }) => ({ ...query, speaker: id }));
}
