import { PrecedentError } from '@precedent/model';
import { TERM_NOUNS } from '../english/time-words.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { findExactTerm, findNearTerm, unknownName, withoutArticles } from '../names/find-term.ts';
import type { PairDraft, Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens } from '../text/tokens.ts';
import { choose, type Reading } from './reading.ts';
import { resolveHolding } from './resolve-holding.ts';
import { findOfficePhrase } from './resolve-office.ts';
import { begin, type Resolving } from './resolving.ts';

/** "was | Theresa May Home Secretary": splits where both parts are known. */
export function resolvePair(resolving: Resolving, draft: PairDraft): Reading[] {
  const { words } = draft;
  const term = termOf(words);
  if (term) return resolveHolding(resolving, { ...draft, form: 'holding', person: term, office: [] });
  const split = splitPair(resolving.context, words);
  if (split === null) return resolveBelonging(resolving, draft);
  return resolveHolding(resolving, { ...draft, form: 'holding', ...split });
}

/** Where a person's name ends and an office begins; exact names before similar ones. */
export function splitPair(context: QueryContext, words: Phrase): { person: Phrase; office: Phrase } | null {
  for (const find of [findExactTerm, findNearTerm])
    for (let at = words.length - 1; at > 0; at -= 1) {
      const [person, office] = [words.slice(0, at), withoutArticles(words.slice(at))];
      const term = find(context, person, 'person');
      if (!term || term.rest.length > 0) continue;
      const ids = term.meant.map(({ thing }) => thing.id);
      const found = findOfficePhrase(context, office, ids);
      if (found?.offices && found.rest.length === 0) return { person, office };
    }
  return null;
}

/** "is | Joanna Cherry Scottish": whether one belongs to the other. */
function resolveBelonging(resolving: Resolving, draft: PairDraft): Reading[] {
  const { context } = resolving;
  const { ontology } = context.reference;
  const { words } = draft;
  for (let at = words.length - 1; at > 0; at -= 1) {
    const [one, other] = [words.slice(0, at), withoutArticles(words.slice(at))];
    const named = findEntitiesNamed(context, joinTokens(withoutArticles(one)));
    const body = findEntitiesNamed(context, joinTokens(other));
    if (named.length === 0 || body.length === 0) continue;
    const relations = ontology.relations.filter(
      (it) => it.belongs_as !== null || (it.lasts && it.office === null),
    );
    const readings = choose([begin(resolving, draft)], named, (query, { id }) => ({ ...query, subject: id }));
    return choose(readings, body, (query, { id }) => ({
      ...query,
      object: id,
      relations: relations.map((it) => it.id),
    }));
  }
  throw unknownPair(context, words);
}

function unknownPair(context: QueryContext, words: Phrase): PrecedentError {
  if (!findExactTerm(context, words, 'person')) {
    // What stands before an office is the name that nothing here has.
    const at = words.findIndex(
      (_, index) => index > 0 && findOfficesMeant(context, joinTokens(words.slice(index))).length > 0,
    );
    return unknownName(context, joinTokens(at > 0 ? words.slice(0, at) : words), at > 0 ? 'person' : null);
  }
  return new PrecedentError(
    'not_found',
    `"${joinTokens(words)}" does not end with an office in the archive`,
    'Ask, for example: "When was Jens Stoltenberg Secretary General of NATO?"',
  );
}

/** "Solana's term", "the term of Javier Solana": whose it is. */
function termOf(words: Phrase): Phrase | null {
  const noun = words.findIndex(({ lower }) => TERM_NOUNS.has(lower));
  if (noun < 0) return null;
  const owner = words[noun - 1]?.lower === "'s" ? words.slice(0, noun - 1) : null;
  if (owner) return owner;
  return words[noun + 1]?.lower === 'of' && noun < 2 ? words.slice(noun + 2) : null;
}
