import {
  type BodyOffice,
  daysBetween,
  earliestDay,
  type Fact,
  latestDay,
  type OfficeRole,
  type Reference,
  type SourcedClaim,
  sayDate,
} from '@precedent/model';
import { bodyOfficeOf } from '../../build/facts/fact-id.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { sayMatter } from '../facts/describe-fact.ts';
import { oncePerFact } from '../facts/once-per-fact.ts';
import { observe } from '../observations/observation.ts';
import { CLOSE_TERMS_DAYS } from '../tenures/group-observations.ts';
import { placeTenures } from '../tenures/tenures-of.ts';
import type { ConflictDraft, Searched } from './draft-conflict.ts';
import { type DatedClaim, type DateGroup, groupDates } from './group-dates.ts';

/** The dates of claims with these roles are compared as dates of tenures. */
const OF_TENURES: readonly OfficeRole[] = ['holds', 'takes', 'leaves'];

/**
 * Events with two different dates: the beginning or end of a tenure or membership, or an act such as an
 * appointment. Meetings, attacks and the like happen repeatedly, so two dates are two events.
 */
export function findDates(searched: Searched): ConflictDraft[] {
  return mapTogether([findInTenures, findInFacts], (find) => find(searched)).flat();
}

function findInTenures(searched: Searched): ConflictDraft[] {
  return mapTogether(searched.offices, (office) => findInOffice(searched, office)).flat();
}

function findInOffice({ graph, reference, accept }: Searched, office: BodyOffice): ConflictDraft[] {
  return mapTogether(placeTenures(graph, reference, office.id), ({ tenure }) => {
    if (accept?.(tenure) === false) return [];
    const own = tenure.claims
      .filter((claim) => (claim.from ?? claim.to) !== null && isAsserted(claim))
      .flatMap((claim) =>
        observe(claim, reference.ontology).filter(({ person }) => person === tenure.person),
      );
    const begins = dated(own, ({ from }) => from);
    const ends = dated(own, ({ to }) => to);
    const name = graph.getNodeAttribute(tenure.person, 'name');
    const base = { entities: [tenure.person], office: office.id };
    const key = (edge: string, { date }: DateGroup) => [edge, office.id, tenure.person, date];
    return [
      ...draftsOf(groupDates(begins), ends, (groups) => ({
        ...base,
        key: key('from', groups[0]!),
        text: `${name} became ${office.label} on different dates`,
      })),
      ...draftsOf(groupDates(ends), begins, (groups) => ({
        ...base,
        key: key('to', groups[0]!),
        text: `${name} left office as ${office.label} on different dates`,
      })),
    ];
  }).flat();
}

function findInFacts({ graph, reference, facts }: Searched): ConflictDraft[] {
  return mapTogether(facts, (fact) => {
    if (!isDatedTwice(fact, reference.ontology)) return [];
    const claims = fact.claims.filter(isAsserted).map((claim) => ({ claim, from: claim.from, to: claim.to }));
    const [begins, ends] = [dated(claims, ({ from }) => from), dated(claims, ({ to }) => to)];
    const describe = ([first]: readonly DateGroup[]) => ({
      key: [fact.id, first!.date],
      text: `${sayMatter(graph, reference, fact)}, on different dates`,
      entities: [fact.subject, fact.object],
      office: bodyOfficeOf(fact)?.id ?? null,
    });
    if (isMembership(fact, reference)) return draftsOf(groupDates(begins), ends, describe);
    if (!isActOfOffice(fact, reference)) return [];
    return splitByTime(groupDates(begins)).flatMap((groups) => draftsOf(groups, [], describe));
  }).flat();
}

/** Whether several claims of a fact have dates, so that they can disagree. */
const isDatedTwice = oncePerFact(
  ({ claims }) => claims.filter((claim) => isAsserted(claim) && (claim.from ?? claim.to) !== null).length > 1,
);

function isMembership({ relation }: Fact, { ontology }: Reference): boolean {
  return ontology.lasts(relation) && !ontology.namesOffice(relation);
}

function isActOfOffice({ relation, office }: Fact, { ontology }: Reference): boolean {
  if (!ontology.namesOffice(relation)) return false;
  if (office?.body == null) return !ontology.isTenure(relation);
  return !ontology.officeEnds(relation).some(({ role }) => OF_TENURES.includes(role));
}

/** Dates far apart are separate events: appointed in 2010, and again in 2014. */
function splitByTime(groups: readonly DateGroup[]): DateGroup[][] {
  const events: DateGroup[][] = [];
  for (const group of groups) {
    const last = events.at(-1)?.at(-1);
    const isClose = last && daysBetween(latestDay(last.date), earliestDay(group.date)) <= CLOSE_TERMS_DAYS;
    if (isClose) events.at(-1)!.push(group);
    else events.push([group]);
  }
  return events;
}

/**
 * Two beginnings with an end between them, or two ends with a beginning between them, are two terms, not a
 * dispute.
 */
function draftsOf(
  groups: readonly DateGroup[],
  otherEdges: readonly DatedClaim[],
  describe: (groups: readonly DateGroup[]) => Pick<ConflictDraft, 'key' | 'text' | 'entities' | 'office'>,
): ConflictDraft[] {
  const disputes: DateGroup[][] = [];
  for (const group of groups) {
    const current = disputes.at(-1);
    if (current && !isParted(current.at(-1)!.date, group.date, otherEdges)) current.push(group);
    else disputes.push([group]);
  }
  return disputes
    .filter((dispute) => dispute.length > 1)
    .map((dispute) => ({
      kind: 'dates' as const,
      ...describe(dispute),
      during: null,
      sides: dispute.map(({ date, claims }) => ({ text: sayDate(date), claims })),
    }));
}

function isParted(first: string, second: string, edges: readonly DatedClaim[]): boolean {
  return edges.some(
    ({ date }) => latestDay(date) >= earliestDay(first) && earliestDay(date) <= latestDay(second),
  );
}

function isAsserted({ modality, polarity }: SourcedClaim): boolean {
  return modality === 'asserted' && polarity === 'positive';
}

function dated<Item extends { claim: SourcedClaim }>(
  items: readonly Item[],
  dateOf: (item: Item) => string | null,
): DatedClaim[] {
  return items.flatMap((item) => {
    const date = dateOf(item);
    return date === null ? [] : [{ date, claim: item.claim }];
  });
}
