import { compareStrings, type Fact, type SourcedClaim } from '@precedent/model';
import { type ClaimSpot, reportDays } from './kept-tenure.ts';
import type { KeptTerm, KeptTerms, OfficeTerms } from './kept-terms.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/**
 * The terms of an office as text, with the places of their claims instead of these.
 *
 * @param facts those that name the office, with all their claims.
 * @returns null if a claim is not among these.
 */
export function encodeTerms(
  { office, placed, successions }: OfficeTerms,
  facts: readonly Fact[],
): string | null {
  const spots = spotsIn(facts);
  const claims = [...placed.flatMap(({ tenure }) => tenure.claims), ...successions.map(({ claim }) => claim)];
  if (!claims.every((claim) => spots.has(claim))) return null;
  const people = new Numbered([
    ...placed.map(({ tenure }) => tenure.person),
    ...successions.flatMap(({ successor, predecessor }) => [successor, predecessor]),
  ]);
  const articles = new Numbered(placed.flatMap((it) => it.articles));
  const days = new Numbered(placed.flatMap(({ heldOn, tenure }) => [...heldOn, ...reportDays(tenure)]));
  const kept: KeptTerms = {
    office,
    facts: facts.map(({ id }) => id.slice(0, id.length - office.id.length)),
    people: people.list,
    articles: articles.list,
    days: days.list,
    terms: placed.map((it) => encodeTerm(it, { spots, people, articles, days })),
    successions: successions.map(({ successor, predecessor, claim }) => [
      people.numberOf(successor),
      people.numberOf(predecessor),
      spots.get(claim)!,
    ]),
  };
  return JSON.stringify(kept);
}

/** Texts, each once, and the places that they have. */
class Numbered {
  readonly list: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(texts: readonly string[]) {
    this.list = [...new Set(texts)].sort(compareStrings);
    this.numbers = new Map(this.list.map((text, at) => [text, at]));
  }

  numberOf(text: string): number {
    return this.numbers.get(text)!;
  }

  numbersOf(texts: readonly string[]): number[] {
    return texts.map((text) => this.numberOf(text));
  }
}

function spotsIn(facts: readonly Fact[]): Map<SourcedClaim, ClaimSpot> {
  return new Map(
    facts.flatMap(({ claims }, fact) => claims.map((claim, place) => [claim, [fact, place]] as const)),
  );
}

function encodeTerm(
  { tenure, heldOn, leftBy, place, articles, isListed }: PlacedTenure,
  known: { spots: ReadonlyMap<SourcedClaim, ClaimSpot> } & Record<'people' | 'articles' | 'days', Numbered>,
): KeptTerm {
  const { person, from, to, status, established, asOf, claims } = tenure;
  const shownOn = [...new Set(reportDays(tenure))].sort(compareStrings);
  const { people, days } = known;
  return [
    ...([
      people.numberOf(person),
      from,
      to,
      status,
      established ? 1 : 0,
      asOf,
      leftBy,
      place,
      isListed ? 1 : 0,
    ] as const),
    days.numbersOf(heldOn),
    isSame(shownOn, heldOn) ? 0 : days.numbersOf(shownOn),
    known.articles.numbersOf(articles),
    claims.flatMap((claim) => known.spots.get(claim)!),
  ];
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at]);
}
