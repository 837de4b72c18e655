import {
  type End,
  earliestDay,
  type Fact,
  latestDay,
  type OfficeRole,
  type Ontology,
  otherEnd,
  type SourcedClaim,
} from '@precedent/model';
import { factId } from '../../build/facts/fact-id.ts';
import { oncePerFact } from '../facts/once-per-fact.ts';
import { observe } from '../observations/observation.ts';

/** What one claim says about a plan. */
export interface PlanEntry {
  /** Identifies the plan: the same for "will succeed", "is to take office as" and "has become". */
  key: string;
  kind: 'planned' | 'cancelled' | 'confirmed';
  /** When it is to happen, or happened; an ISO date or prefix. */
  date: string | null;
  /** Date of the article, if it is news. */
  reported: string | null;
  claim: SourcedClaim;
  fact: Fact;
}

/** What all claims of a fact say about plans. */
export const entriesOf = oncePerFact((fact, ontology) =>
  fact.claims.flatMap((claim) => readEntries(fact, claim, ontology)),
);

/** Those of them that cancel one: few claims do, and an office may have thousands. */
export const cancelledIn = oncePerFact((fact, ontology) =>
  fact.claims
    .filter(
      ({ polarity, relation }) => polarity === 'negative' || ontology.endThat('withdraws', relation) !== null,
    )
    .flatMap((claim) => readEntries(fact, claim, ontology))
    .filter(({ kind }) => kind === 'cancelled'),
);

/** Every plan that a claim announces, cancels or confirms; none if the claim is hypothetical or alleged. */
export function readEntries(fact: Fact, claim: SourcedClaim, ontology: Ontology): PlanEntry[] {
  if (claim.modality === 'hypothetical' || claim.modality === 'alleged') return [];
  const reported = claim.article.kind === 'news' ? claim.article.publishedAt : null;
  const entry = (key: string, kind: PlanEntry['kind'], date: string | null): PlanEntry => ({
    key,
    kind,
    date,
    reported,
    claim,
    fact,
  });
  const own = keyOf(fact, claim, ontology);
  const withdrawing = ontology.endThat('withdraws', claim.relation);
  if (withdrawing !== null) {
    const keys = isDone(claim) ? withdrawnKeys(fact, claim, withdrawing, ontology) : [];
    return keys.map((key) => entry(key, 'cancelled', null));
  }
  if (claim.polarity === 'negative') return [entry(own, 'cancelled', dateOf(claim, ontology))];
  if (claim.modality === 'planned') return [entry(own, 'planned', dateOf(claim, ontology))];
  return outcomesOf(fact, claim, ontology).map(([key, date]) => entry(key, 'confirmed', date));
}

function isDone({ modality, polarity }: SourcedClaim): boolean {
  return modality === 'asserted' && polarity === 'positive';
}

/** If the claim is about leaving an office, the end of its period is the date. */
function dateOf({ relation, from, to }: SourcedClaim, ontology: Ontology): string | null {
  const [first, ...others] = ontology.officeEnds(relation);
  return first?.role === 'leaves' && others.length === 0 ? (to ?? from) : (from ?? to);
}

/** What is planned for the person with each role; if both ends have a role, the first in this list counts. */
const PLANS: readonly (readonly [OfficeRole, 'take' | 'appoint' | 'leave'])[] = [
  ['holds', 'take'],
  ['takes', 'take'],
  ['is_appointed', 'appoint'],
  ['is_nominated', 'appoint'],
  ['leaves', 'leave'],
];

/** Roles of people who are chosen for an office but haven't taken it yet. */
const CHOSEN: readonly OfficeRole[] = ['is_appointed', 'is_nominated'];

function keyOf(fact: Fact, claim: SourcedClaim, ontology: Ontology): string {
  const office = fact.office?.id ?? null;
  if (office === null) return fact.id;
  for (const [role, plan] of PLANS) {
    const end = ontology.endThat(role, claim.relation);
    if (end !== null) return `${plan}~${claim[end]}~${office}`;
  }
  return fact.id;
}

/** A person who withdraws no longer runs, and won't be appointed or take office. */
function withdrawnKeys(fact: Fact, claim: SourcedClaim, withdrawing: End, ontology: Ontology): string[] {
  const office = fact.office?.id ?? null;
  const person = claim[withdrawing];
  const body = claim[otherEnd(withdrawing)];
  const candidacies = ontology.endsThat('runs').map(({ relation, end }) => {
    const ends = end === 'subject' ? { subject: person, object: body } : { subject: body, object: person };
    return factId({ ...ends, relation, office });
  });
  return office === null
    ? candidacies
    : [...candidacies, `take~${person}~${office}`, `appoint~${person}~${office}`];
}

/** What an asserted claim reports as done, each with its date if it gives one. */
function outcomesOf(fact: Fact, claim: SourcedClaim, ontology: Ontology): [string, string | null][] {
  const office = fact.office?.id ?? null;
  const isHeld = ontology.isTenure(claim.relation);
  if (office === null) return isHeld ? [] : [[fact.id, dateOf(claim, ontology)]];
  const outcomes: [string, string | null][] = [];
  for (const { person, says, from, to, leftBy } of observe(claim, ontology)) {
    const leaves = to !== null || leftBy !== null;
    if (says === 'held' && !leaves)
      outcomes.push([`take~${person}~${office}`, from], [`appoint~${person}~${office}`, null]);
    if (says === 'held' && to !== null && from !== null) outcomes.push([`take~${person}~${office}`, from]);
    if (leaves) outcomes.push([`leave~${person}~${office}`, to]);
  }
  const own = keyOf(fact, claim, ontology);
  const isAppointment = CHOSEN.some((role) => ontology.endThat(role, claim.relation) !== null);
  const isOwnOutcome = isAppointment || (outcomes.length === 0 && own === fact.id);
  return isOwnOutcome ? [...outcomes, [own, dateOf(claim, ontology)]] : outcomes;
}

/** The day by which entries are ordered, on which it was reported or happened; null if neither is known. */
export function placeOf({ kind, date, reported }: PlanEntry): string | null {
  if (reported !== null) return latestDay(reported);
  return kind === 'confirmed' && date !== null ? earliestDay(date) : null;
}
