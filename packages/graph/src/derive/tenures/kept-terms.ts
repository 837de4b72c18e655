import {
  type BodyOffice,
  type Fact,
  LazyObjects,
  PrecedentError,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import type { PartialGraph } from '../../partial/partial-graph.ts';
import {
  type ClaimSpot,
  type ClaimSpots,
  createKeptTenure,
  type KeptTenureParts,
  keptPartsOf,
  listSpots,
} from './kept-tenure.ts';
import type { StatedSuccession } from './office-index.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/** What is derived of the claims about an office, before tenures are weighed against those of other offices. */
export interface OfficeTerms {
  office: BodyOffice;
  placed: readonly PlacedTenure[];
  successions: readonly StatedSuccession[];
}

/** People, days and articles by their places in the lists of the office. */
export type KeptTerm = [
  person: number,
  from: Tenure['from'],
  to: Tenure['to'],
  status: Tenure['status'],
  established: 0 | 1,
  asOf: Tenure['asOf'],
  leftBy: string | null,
  place: string | null,
  isListed: 0 | 1,
  heldOn: readonly number[],
  /** 0 if these are the days of `heldOn`, as they nearly always are. */
  shownOn: readonly number[] | 0,
  articles: readonly number[],
  spots: ClaimSpots,
];

/** As JSON. What many terms name is listed once. */
export interface KeptTerms {
  office: BodyOffice;
  /** Their ids without that of the office, with which they end. */
  facts: readonly string[];
  people: readonly string[];
  articles: readonly string[];
  days: readonly string[];
  terms: readonly KeptTerm[];
  successions: readonly (readonly [successor: number, predecessor: number, spot: ClaimSpot])[];
}

/** Looks at no claim before it is asked for. */
export function decodeTerms(text: string, graph: PartialGraph): OfficeTerms {
  const kept = JSON.parse(text) as KeptTerms;
  const { office, people } = kept;
  const facts = kept.facts.map((id) => id + office.id);
  const claimsAt = claimFinder(graph, office.id, facts);
  return {
    office,
    placed: kept.terms.map((term) => decodeTerm(term, kept, { claimsAt, facts })),
    successions: kept.successions.map(([successor, predecessor, spot]) =>
      keptSuccessions.create(
        { successor: people[successor]!, predecessor: people[predecessor]!, spot },
        { claimsAt, spot },
      ),
    ),
  };
}

const keptSuccessions = new LazyObjects<
  StatedSuccession,
  Pick<KeptTenureParts, 'claimsAt'> & { spot: ClaimSpot }
>({ claim: ({ claimsAt, spot }) => claimsAt(spot)[0]! });

function decodeTerm(
  term: KeptTerm,
  { office, people, articles, days }: KeptTerms,
  { claimsAt, facts }: Pick<KeptTenureParts, 'claimsAt' | 'facts'>,
): PlacedTenure {
  const [number, from, to, status, established, asOf, leftBy, place, isListed, held, shown, own, spots] =
    term;
  const person = people[number]!;
  const daysAt = (numbers: readonly number[]) => numbers.map((number) => days[number]!);
  const heldOn = daysAt(held);
  const tenure = createKeptTenure(
    { person, office: office.id, from, to, status, established: established === 1, overBy: null, asOf },
    { spots, shownOn: shown === 0 ? heldOn : daysAt(shown), claimsAt, facts },
  );
  const named = own.map((number) => articles[number]!);
  return { tenure, heldOn, leftBy, place, articles: named, isListed: isListed === 1 };
}

/**
 * Rounds of loading some facts of an office for one question, after which all are loaded: an evaluation goes through its terms
 * one by one.
 */
const MOST_ROUNDS = 4;

function claimFinder(graph: PartialGraph, office: string, ids: readonly string[]) {
  const rounds = new Set<number>();
  let { questions } = graph;
  const countRound = () => {
    if (graph.questions !== questions) rounds.clear();
    questions = graph.questions;
    return rounds.add(graph.rounds).size;
  };
  const load = (wanted: readonly string[]): ReadonlyMap<string, Fact> => {
    const found = wanted.map((id) => graph.factSeen(id));
    if (found.every((fact) => fact !== null)) return new Map(found.map((fact) => [fact.id, fact]));
    if (countRound() > MOST_ROUNDS) graph.wholeFactsIn(office);
    return new Map(graph.wholeFacts(wanted).flatMap((fact) => (fact === null ? [] : [[fact.id, fact]])));
  };
  return (flat: ClaimSpots): SourcedClaim[] => {
    const spots = listSpots(flat);
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
  return hasSpot(spots, (fact, place) => places.get(facts[fact]!)?.has(place) ?? false);
}

/** Whether a tenure is based on a claim that states a succession. */
export function isBasedOn(tenure: Tenure, stated: StatedSuccession): boolean {
  const { spot } = stated;
  const parts = keptPartsOf(tenure);
  if (parts === null || spot === undefined) return tenure.claims.includes(stated.claim);
  return hasSpot(parts.spots, (fact, place) => fact === spot[0] && place === spot[1]);
}

function hasSpot(spots: ClaimSpots, accept: (fact: number, place: number) => boolean): boolean {
  for (let at = 0; at < spots.length; at += 2) if (accept(spots[at]!, spots[at + 1]!)) return true;
  return false;
}
