import { findTerm } from '../names/find-term.ts';
import type { Draft } from '../parse/draft.ts';
import { choose, type Reading } from './reading.ts';
import { resolveEntity } from './resolve-entity.ts';
import { resolveHolding } from './resolve-holding.ts';
import { resolveNoun } from './resolve-noun.ts';
import { resolvePair } from './resolve-pair.ts';
import { resolveRelation } from './resolve-relation.ts';
import { aboutTopic, begin, isTopic, type Resolving } from './resolving.ts';

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
      const speaker = findTerm(resolving.context, draft.speaker);
      const readings = choose([begin(resolving, draft)], speaker.meant, (query, { id }) => ({
        ...query,
        speaker: id,
      }));
      if (draft.about === null) return readings;
      if (isTopic(resolving, draft.about)) {
        const words = draft.about;
        return readings.map((reading) => aboutTopic(reading, words));
      }
      const about = findTerm(resolving.context, draft.about);
      return choose(readings, about.meant, (query, { id }) => ({ ...query, object: id }));
    }
    case 'entity':
      return resolveEntity(resolving, draft);
  }
}
