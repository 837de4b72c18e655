import { mapTogether, restrictFact } from '@precedent/graph';
import type { Fact, SourcedClaim } from '@precedent/model';
import { isBackedByWords, isSureEnough, saysSo, saysVerb } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { knownEnd, type Query } from '../query/query.ts';

/** Facts that a query describes, by how they answer it. */
export interface Sorted {
  /** Reported, planned or alleged. */
  answers: Fact[];
  /** What only might be. */
  possible: Fact[];
  denied: Fact[];
  /** Read from a sentence without a word for it, or by a reader that is not sure. */
  weak: Fact[];
  /** Of the relation, but by other deeds than the one asked about, or mutual. */
  related: Fact[];
}

/** Which of the facts answer the query, by the words of their quotes. */
export function sortFacts(context: QueryContext, query: Query, facts: readonly Fact[]): Sorted {
  const { ontology } = context.reference;
  const sorted: Sorted = { answers: [], possible: [], denied: [], weak: [], related: [] };
  const isAsked = wordTest(facts, query, otherWords(query, ontology));
  const isBacked = (claim: SourcedClaim, fact: Fact) =>
    isSureEnough(claim, query.kind === 'whether') && isBackedByWords(claim, fact, context);
  const judged = mapTogether(facts, (fact) => {
    const exact = isQuiteThat(fact, query) ? restrictTogether(fact, isAsked) : null;
    return { fact, exact, backed: exact && restrictTogether(exact, (claim) => isBacked(claim, fact)) };
  });
  for (const { fact, exact, backed } of judged) {
    const isAhead = ontology.lasts(fact.relation) && fact.modality === 'planned' && !query.planned;
    if (exact === null) sorted.related.push(fact);
    else if ((backed ?? exact).polarity === 'negative') sorted.denied.push(backed ?? exact);
    else if (exact.modality === 'hypothetical' || isAhead) sorted.possible.push(exact);
    else if (backed === null) sorted.weak.push(exact);
    else sorted.answers.push(backed);
  }
  return sorted;
}

/** Every claim has to be looked at, so the quotes of all are loaded together. */
function restrictTogether(fact: Fact, keep: (claim: SourcedClaim) => boolean): Fact | null {
  const isKept = mapTogether(fact.claims, keep);
  const kept = new Set(fact.claims.filter((_, at) => isKept[at]));
  return restrictFact(fact, (claim) => kept.has(claim));
}

/** A mutual relation, such as an agreement, does not say who did what for whom. */
function isQuiteThat({ relation, symmetric }: Fact, { relations }: Query): boolean {
  return !symmetric || relations.includes(relation);
}

/**
 * Which claims are about the deed asked about: those that say its word as a verb, if there are any; else those that say
 * a word for it; else, if the question names somebody, those that say no word for another deed.
 */
function wordTest(
  facts: readonly Fact[],
  query: Query,
  others: readonly string[],
): (claim: SourcedClaim) => boolean {
  const { words } = query;
  const isNamed = knownEnd(query) !== null;
  if (words.length === 0) return () => true;
  const claims = facts.flatMap((fact) => fact.claims);
  const tests = [
    (claim: SourcedClaim) => saysVerb(claim, words[0]!),
    (claim: SourcedClaim) => saysSo(claim, words),
    (claim: SourcedClaim) => isNamed && !saysSo(claim, others),
  ];
  return tests.find((test) => claims.some(test)) ?? (() => false);
}

/** The words for the other deeds of the same relations. */
function otherWords({ relations, words }: Query, ontology: QueryContext['reference']['ontology']): string[] {
  return relations
    .flatMap((id) => ontology.relation(id).apart)
    .flatMap((group) => (group.includes(words[0] ?? '') ? [] : group));
}
