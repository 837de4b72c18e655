import { LINKS, type LinkTest } from '@precedent/graph';
import type { Modality, Ontology } from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';

/** How far a computation may go. */
export interface Budget {
  /** Steps that it may take, roughly; 20 million by default, which is about half a second. */
  mostSteps?: number | undefined;
}

export const MOST_STEPS = 20_000_000;

/** Which facts count as links between entities. */
export interface LinkFilter {
  /** Relation ids; their subtypes count too. All by default. */
  relations?: readonly string[] | undefined;
  /** By default all but hypothetical ones. */
  modalities?: readonly Modality[] | undefined;
  /** ISO dates or prefixes: what was so at some time from then on, or until then. */
  since?: string | undefined;
  until?: string | undefined;
}

/**
 * Which facts count as links. Denied ones never do.
 *
 * @param asOf leaves out what began later.
 * @throws PrecedentError `invalid_input` for a relation that is not in the ontology.
 */
export function acceptLinks(
  ontology: Ontology,
  { relations, modalities, since, until }: LinkFilter,
  asOf: string | null,
): LinkTest {
  const wanted = relations ? [...new Set(relations.flatMap((id) => ontology.withDescendants(id)))] : null;
  const kinds = { relations: wanted, modalities: modalities ?? LINKS.kinds.modalities };
  const span = { from: since ?? null, to: until ?? null, asOf };
  const isTimed = since !== undefined || until !== undefined || asOf !== null;
  const relationsOf = wanted && new Set(wanted);
  return {
    accept: (fact) =>
      (relationsOf === null || relationsOf.has(fact.relation)) &&
      fact.polarity !== 'negative' &&
      kinds.modalities.includes(fact.modality) &&
      (!isTimed || fact.claims.some((claim) => isInTime(claim, span))),
    kinds: isTimed ? null : kinds,
  };
}

/** ", by “met”, planned, since 2019": what a filter leaves, for interpretations; empty if that is everything. */
export function sayFilter(ontology: Ontology, { relations, modalities, since, until }: LinkFilter): string {
  const parts = [
    relations && `by ${relations.map((id) => `“${ontology.relation(id).label}”`).join(', ')}`,
    modalities && `only ${modalities.join(' or ')}`,
    since && `since ${since}`,
    until && `until ${until}`,
  ].filter((part) => part);
  return parts.map((part) => `, ${part}`).join('');
}
