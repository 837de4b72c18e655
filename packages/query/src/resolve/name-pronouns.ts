import { PERSONAL_PRONOUNS } from '../english/question-words.ts';
import type { Draft, Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import type { TimeDraft } from '../text/take-time.ts';
import { splitPair } from './resolve-pair.ts';

/** The time of a question with the person's name for a pronoun: "Was Theresa May in office before she became …". */
export function namePronouns(context: QueryContext, draft: Draft): TimeDraft {
  const { clause, beside } = draft.time;
  const parts = [clause?.tokens, beside?.after, beside?.before];
  if (!parts.some((part) => part?.some(({ lower }) => PERSONAL_PRONOUNS.has(lower)))) return draft.time;
  const person = personOf(context, draft);
  if (person === null) return draft.time;
  const named = (words: Phrase) =>
    words.flatMap((token) => (PERSONAL_PRONOUNS.has(token.lower) ? person : [token]));
  return {
    ...draft.time,
    clause: clause && { ...clause, tokens: named(clause.tokens) },
    beside: beside && {
      after: beside.after && named(beside.after),
      before: beside.before && named(beside.before),
      isClause: true,
    },
  };
}

/** The person that a question names beside its time; null if it asks for one. */
function personOf(context: QueryContext, draft: Draft): Phrase | null {
  switch (draft.form) {
    case 'holding':
      return draft.person === 'hole' ? null : draft.person;
    case 'relation':
      return [draft.doer, draft.patient].find((end) => end !== null && end !== 'hole') ?? null;
    case 'pair':
      return splitPair(context, draft.words)?.person ?? null;
    case 'noun':
      return draft.noun;
    case 'entity':
      return draft.entity;
    case 'saying':
      return draft.speaker === 'hole' ? draft.about : draft.speaker;
    case 'link':
      return draft.one;
  }
}
