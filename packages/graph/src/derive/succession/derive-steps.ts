import {
  daysBetween,
  earliestDay,
  LazyObjects,
  latestDay,
  type SourcedClaim,
  type Succession,
  type Tenure,
} from '@precedent/model';
import { uniteClaims } from '../../build/facts/order-claims.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { CLOSE_TERMS_DAYS } from '../tenures/group-observations.ts';
import type { PlacedTenure } from '../tenures/placed-tenure.ts';
import { gapBetween, overlapOf } from './handover.ts';
import type { Seats } from './seats.ts';

/** A report this long before or after a stated date still shows who was in office at the change. */
const NEAR_CHANGE_DAYS = 366;

/**
 * The steps that follow from the order of tenures. In an office with several seats, only direct handovers are
 * steps.
 *
 * @param tenures in chronological order.
 */
export function deriveSteps(tenures: readonly PlacedTenure[], seats: Seats): Succession[] {
  const steps: Succession[] = [];
  const handedOver = new Set<Tenure>();
  /** Those with an end to the day. */
  const leavers: PlacedTenure[] = [];
  let last: PlacedTenure | null = null;
  for (const successor of tenures) {
    const direct: PlacedTenure | null =
      seats === 'single' ? handingOverTo(successor, leavers, handedOver) : null;
    const step = stepFrom(direct ?? last, successor, seats);
    if (step !== null) steps.push(step);
    if (step !== null && isHandover(step.predecessor, step.successor)) handedOver.add(step.predecessor);
    if (!successor.tenure.established || successor.place === null) continue;
    if (successor.tenure.to?.length === 10) leavers.push(successor);
    last = laterToEnd(last, successor);
  }
  return steps;
}

function stepFrom(
  predecessor: PlacedTenure | null,
  successor: PlacedTenure,
  seats: Seats,
): Succession | null {
  if (!predecessor || predecessor.tenure.person === successor.tenure.person) return null;
  if (isWithin(successor.tenure, predecessor.tenure) || !isNextKnown(predecessor, successor)) return null;
  if (seats === 'several' && !isHandover(predecessor.tenure, successor.tenure)) return null;
  return describeStep(predecessor.tenure, successor.tenure, 'derived', () => []);
}

/**
 * The one of two earlier holders who left last: a deputy who stood in for a month during a long tenure isn't the
 * predecessor of the next holder. A tenure without an end lasts until the next one.
 */
function laterToEnd(last: PlacedTenure | null, it: PlacedTenure): PlacedTenure {
  return last === null ||
    it.tenure.to === null ||
    last.tenure.to === null ||
    !endsBefore(it.tenure, last.tenure)
    ? it
    : last;
}

/**
 * Of rivals, the one who left on the very day on which the next holder came, however long the others stayed; unless that
 * one handed over to somebody else that day.
 */
function handingOverTo(
  { tenure: successor }: PlacedTenure,
  earlier: readonly PlacedTenure[],
  handedOver: ReadonlySet<Tenure>,
): PlacedTenure | null {
  if (successor.from?.length !== 10) return null;
  const leavers = earlier.filter(
    ({ tenure }) =>
      tenure.person !== successor.person && isHandover(tenure, successor) && !handedOver.has(tenure),
  );
  return leavers.findLast(({ tenure }) => tenure.to === successor.from) ?? leavers.at(-1) ?? null;
}

function endsBefore(a: Tenure, b: Tenure): boolean {
  return (
    latestDay(a.to!) < earliestDay(b.to!) || (a.to!.length === 10 && b.to!.length === 10 && a.to! < b.to!)
  );
}

/** Whether `inner` came and went while `outer` held the office, as a stand-in or a rival does. */
function isWithin(inner: Tenure, outer: Tenure): boolean {
  return (
    inner.from !== null &&
    inner.to !== null &&
    outer.to !== null &&
    daysBetween(earliestDay(inner.from), earliestDay(outer.to)) > CLOSE_TERMS_DAYS &&
    latestDay(inner.to) < earliestDay(outer.to)
  );
}

function isHandover({ to }: Tenure, { from }: Tenure): boolean {
  return to?.length === 10 && from?.length === 10 && Math.abs(daysBetween(to, from)) <= 1;
}

/**
 * Whether it is unlikely that there was an unknown holder between the two. Two reports years apart ("President
 * Bush", "President Biden") aren't a step, but a stated date on one side and a report near it on the other are.
 */
function isNextKnown(predecessor: PlacedTenure, successor: PlacedTenure): boolean {
  const [p, s] = [predecessor.tenure, successor.tenure];
  if (s.from !== null && (p.from !== null || p.to !== null)) return true;
  if (s.from !== null) return isNear(predecessor.heldOn, s.from);
  if (p.to !== null) return isNear(successor.heldOn, p.to);
  // The same reports that call one a former holder show the other in office.
  return predecessor.leftBy !== null && successor.heldOn.includes(predecessor.leftBy);
}

function isNear(days: readonly string[], date: string): boolean {
  return days.some(
    (day) =>
      Math.abs(daysBetween(day, earliestDay(date))) <= NEAR_CHANGE_DAYS ||
      Math.abs(daysBetween(day, latestDay(date))) <= NEAR_CHANGE_DAYS,
  );
}

/** A step with its evidence: the claims that state it, then those of both tenures. */
export function describeStep(
  predecessor: Tenure,
  successor: Tenure,
  basis: Succession['basis'],
  statingClaims: () => Succession['claims'],
): Succession {
  const { office } = successor;
  const gap = gapBetween(predecessor, successor);
  const overlap = overlapOf(predecessor, successor);
  return steps.create(
    { office, predecessor, successor, basis, gap, overlap },
    { statingClaims, predecessor, successor },
  );
}

interface StepParts extends Pick<Succession, 'predecessor' | 'successor'> {
  statingClaims: () => SourcedClaim[];
}

/** Claims are united once they are looked at: an office may have thousands of steps, each with all claims of two terms. */
const steps = new LazyObjects<Succession, StepParts>({ claims: uniteStep });

/** The claims that state it first. */
function uniteStep({ statingClaims, predecessor, successor }: StepParts): SourcedClaim[] {
  const parts = [statingClaims, () => successor.claims, () => predecessor.claims];
  const [first, after, before] = mapTogether(parts, (claimsOf) => claimsOf());
  return [...first!, ...restOf([...after!, ...before!], first!)];
}

function restOf(claims: readonly SourcedClaim[], stating: readonly SourcedClaim[]): SourcedClaim[] {
  const known = new Set(stating);
  return uniteClaims(claims.filter((claim) => !known.has(claim)));
}
