import { type BodyOffice, type Fact, PrecedentError, type SourcedClaim, type Tenure } from '@precedent/model';
import type { PartialGraph } from '../../partial/partial-graph.ts';
import { type ClaimSpot, createKeptTenure, keptPartsOf, reportDays } from './kept-tenure.ts';
import type { StatedSuccession } from './office-index.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/** What is derived of the claims about an office, before tenures are weighed against those of other offices. */
export interface OfficeTerms {
  office: BodyOffice;
  placed: readonly PlacedTenure[];
  successions: readonly StatedSuccession[];
}

type KeptTerm = [
  shown: [Tenure['person'], Tenure['from'], Tenure['to'], Tenure['status'], 0 | 1, Tenure['asOf']],
  placing: [heldOn: readonly string[], leftBy: string | null, place: string | null],
  reported: [articles: readonly number[], isListed: 0 | 1, shownOn: readonly string[]],
  spots: readonly ClaimSpot[],
];

/** As JSON. Articles and facts, which many terms name, are listed once. */
interface Kept {
  office: BodyOffice;
  /** Their ids without that of the office, with which they end. */
  facts: readonly string[];
  articles: readonly string[];
  terms: readonly KeptTerm[];
  successions: readonly (readonly [successor: string, predecessor: string, spot: ClaimSpot])[];
}

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
  const articles = [...new Set(placed.flatMap((it) => it.articles))];
  const numbers = new Map(articles.map((id, at) => [id, at]));
  const kept: Kept = {
    office,
    facts: facts.map(({ id }) => id.slice(0, id.length - office.id.length)),
    articles,
    terms: placed.map((it) => encodeTerm(it, spots, numbers)),
    successions: successions.map(({ successor, predecessor, claim }) => [
      successor,
      predecessor,
      spots.get(claim)!,
    ]),
  };
  return JSON.stringify(kept);
}

function spotsIn(facts: readonly Fact[]): Map<SourcedClaim, ClaimSpot> {
  return new Map(
    facts.flatMap(({ claims }, fact) => claims.map((claim, place) => [claim, [fact, place]] as const)),
  );
}

function encodeTerm(
  { tenure, heldOn, leftBy, place, articles, isListed }: PlacedTenure,
  spots: ReadonlyMap<SourcedClaim, ClaimSpot>,
  numbers: ReadonlyMap<string, number>,
): KeptTerm {
  const { person, from, to, status, established, asOf, claims } = tenure;
  return [
    [person, from, to, status, established ? 1 : 0, asOf],
    [heldOn, leftBy, place],
    [articles.map((id) => numbers.get(id)!), isListed ? 1 : 0, [...new Set(reportDays(tenure))]],
    claims.map((claim) => spots.get(claim)!),
  ];
}

/** Looks at no claim before it is asked for. */
export function decodeTerms(text: string, graph: PartialGraph): OfficeTerms {
  const { office, facts: named, articles, terms, successions } = JSON.parse(text) as Kept;
  const facts = named.map((id) => id + office.id);
  const claimsAt = claimFinder(graph, office.id, facts);
  return {
    office,
    placed: terms.map(([shown, [heldOn, leftBy, place], [numbers, isListed, shownOn], spots]) => {
      const [person, from, to, status, established, asOf] = shown;
      const tenure = createKeptTenure(
        { person, office: office.id, from, to, status, established: established === 1, overBy: null, asOf },
        { spots, shownOn, claimsAt, facts },
      );
      const own = numbers.map((number) => articles[number]!);
      return { tenure, heldOn, leftBy, place, articles: own, isListed: isListed === 1 };
    }),
    successions: successions.map(([successor, predecessor, spot]) => ({
      ...{ successor, predecessor, spot },
      get claim() {
        return claimsAt([spot])[0]!;
      },
    })),
  };
}

/** Rounds of loading some facts of an office, after which all are loaded: an evaluation goes through its terms one by one. */
const MOST_ROUNDS = 4;

function claimFinder(graph: PartialGraph, office: string, ids: readonly string[]) {
  const rounds = new Set<number>();
  const load = (wanted: readonly string[]): ReadonlyMap<string, Fact> => {
    const found = wanted.map((id) => graph.factSeen(id));
    if (found.every((fact) => fact !== null)) return new Map(found.map((fact) => [fact.id, fact]));
    rounds.add(graph.rounds);
    if (rounds.size > MOST_ROUNDS) graph.wholeFactsIn(office);
    return new Map(graph.wholeFacts(wanted).flatMap((fact) => (fact === null ? [] : [[fact.id, fact]])));
  };
  return (spots: readonly ClaimSpot[]): SourcedClaim[] => {
    const facts = load([...new Set(spots.map(([fact]) => ids[fact]!))]);
    return spots.map(([fact, place]) => facts.get(ids[fact]!)?.claims[place] ?? refuse(office));
  };
}

function refuse(office: string): never {
  throw new PrecedentError(
    'archive_corrupt',
    `the terms kept of the office "${office}" name a claim that is not there`,
    'Ask again: they are derived anew.',
  );
}

/** Whether a tenure has one of some claims, given by the ids of their facts and their places in these. */
export function hasOneOf(tenure: Tenure, places: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const { spots, facts } = keptPartsOf(tenure)!;
  return spots.some(([fact, place]) => places.get(facts[fact]!)?.has(place));
}

/** Whether a tenure is based on a claim that states a succession. */
export function isBasedOn(tenure: Tenure, stated: StatedSuccession): boolean {
  const { spot } = stated;
  const parts = keptPartsOf(tenure);
  if (parts === null || spot === undefined) return tenure.claims.includes(stated.claim);
  return parts.spots.some(([fact, place]) => fact === spot[0] && place === spot[1]);
}
