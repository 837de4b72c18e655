import { earliestDay, type Fact, latestDay, type SourcedClaim } from '@precedent/model';
import { observe } from '../observations/observation.ts';

/** What one claim says of something announced. */
export interface PlanEntry {
  /** What it is about: the same for "will succeed", "is to take office as" and "has become". */
  key: string;
  kind: 'planned' | 'cancelled' | 'confirmed';
  /** When it is to happen, or happened; an ISO date or prefix. */
  date: string | null;
  /** Of the article, if it is news. */
  reported: string | null;
  claim: SourcedClaim;
  fact: Fact;
}

/** Every plan that a claim makes, gives up or reports as done; nothing for what is only imagined or alleged. */
export function readEntries(fact: Fact, claim: SourcedClaim): PlanEntry[] {
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
  const own = keyOf(fact, claim);
  if (claim.relation === 'withdrew_from')
    return isDone(claim) ? withdrawnKeys(fact, claim).map((key) => entry(key, 'cancelled', null)) : [];
  if (claim.polarity === 'negative') return [entry(own, 'cancelled', dateOf(claim))];
  if (claim.modality === 'planned') return [entry(own, 'planned', dateOf(claim))];
  return outcomesOf(fact, claim).map(([key, date]) => entry(key, 'confirmed', date));
}

function isDone({ modality, polarity }: SourcedClaim): boolean {
  return modality === 'asserted' && polarity === 'positive';
}

function dateOf({ relation, from, to }: SourcedClaim): string | null {
  return relation === 'left_office' ? (to ?? from) : (from ?? to);
}

/** The office part of a fact's id: an office id or a bare title; null where it has none. */
function officeOf({ id }: Fact): string | null {
  return id.split('~')[3] ?? null;
}

function keyOf(fact: Fact, { relation, subject, object }: SourcedClaim): string {
  const office = officeOf(fact);
  if (office === null) return fact.id;
  switch (relation) {
    case 'holds_office':
    case 'succeeded':
      return `take~${subject}~${office}`;
    case 'appointed':
    case 'nominated':
      return `appoint~${object}~${office}`;
    case 'left_office':
      return `leave~${subject}~${office}`;
    case 'dismissed':
      return `leave~${object}~${office}`;
    default:
      return fact.id;
  }
}

/** Whoever withdraws runs no more, and won't be appointed or take the office. */
function withdrawnKeys(fact: Fact, { subject, object }: SourcedClaim): string[] {
  const office = officeOf(fact);
  const ran = [subject, 'ran_for', object, ...(office === null ? [] : [office])].join('~');
  return office === null ? [ran] : [ran, `take~${subject}~${office}`, `appoint~${subject}~${office}`];
}

/** What an asserted claim reports as done, each with its date if it gives one. */
function outcomesOf(fact: Fact, claim: SourcedClaim): [string, string | null][] {
  const office = officeOf(fact);
  if (office === null) return claim.relation === 'holds_office' ? [] : [[fact.id, dateOf(claim)]];
  const outcomes: [string, string | null][] = [];
  for (const { person, says, from, to, leftBy } of observe(claim)) {
    const leaves = to !== null || leftBy !== null;
    if (says === 'held' && (claim.relation === 'holds_office' || person === claim.subject) && !leaves)
      outcomes.push([`take~${person}~${office}`, from], [`appoint~${person}~${office}`, null]);
    if (says === 'held' && claim.relation === 'holds_office' && to !== null && from !== null)
      outcomes.push([`take~${person}~${office}`, from]);
    if (leaves) outcomes.push([`leave~${person}~${office}`, to]);
  }
  if (claim.relation === 'appointed' || claim.relation === 'nominated')
    outcomes.push([keyOf(fact, claim), dateOf(claim)]);
  if (outcomes.length === 0 && keyOf(fact, claim) === fact.id) outcomes.push([fact.id, dateOf(claim)]);
  return outcomes;
}

/** When what an entry says became known or true: its place in the story, and null where nothing tells. */
export function placeOf({ kind, date, reported }: PlanEntry): string | null {
  if (reported !== null) return latestDay(reported);
  return kind === 'confirmed' && date !== null ? earliestDay(date) : null;
}
