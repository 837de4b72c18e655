import { compareStrings, earliestDay, latestDay, type PlanStep } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import { type PlanEntry, placeOf } from './plan-entry.ts';

/** A plan and the reports about it so far. */
export interface PlanTrace {
  /** The latest date that it was planned for, or on which it happened. */
  date: string | null;
  steps: (PlanStep & { entries: PlanEntry[] })[];
}

const KINDS: readonly PlanEntry['kind'][] = ['planned', 'cancelled', 'confirmed'];

/**
 * Follows the reports about one plan in order, to find what became of it. Once it is confirmed, a plan for
 * another day is a new plan.
 */
export function tracePlans(entries: readonly PlanEntry[]): PlanTrace[] {
  const plans: PlanTrace[] = [];
  for (const entry of [...entries].sort(compareEntries)) {
    const plan = plans.at(-1);
    if (entry.kind === 'planned') {
      if (!plan || !continuePlan(plan, entry)) plans.push(startPlan(entry));
    } else if (plan) answerPlan(plan, entry);
  }
  return plans.filter((plan) => !looksBack(plan, entries));
}

/**
 * "In 2008 he had chosen her: she was to become Secretary of State." A plan for no date, of which an earlier date is known
 * on which it happened, tells of the past. Who returns to an office is announced with a date, or soon reported in it.
 */
function looksBack({ date, steps }: PlanTrace, entries: readonly PlanEntry[]): boolean {
  const announced = steps[0]!.reported;
  if (date !== null || announced === null || steps.at(-1)!.kind === 'confirmed') return false;
  return entries.some(
    (entry) =>
      entry.kind === 'confirmed' && entry.date !== null && latestDay(entry.date) < earliestDay(announced),
  );
}

function compareEntries(a: PlanEntry, b: PlanEntry): number {
  return (
    compareStrings(placeOf(a) ?? '', placeOf(b) ?? '') ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compareStrings(claimKey(a.claim), claimKey(b.claim))
  );
}

function startPlan(entry: PlanEntry): PlanTrace {
  return { date: entry.date, steps: [stepOf('planned', entry)] };
}

function stepOf(kind: PlanStep['kind'], entry: PlanEntry): PlanTrace['steps'][number] {
  return { kind, date: entry.date, reported: entry.reported, claims: [entry.claim], entries: [entry] };
}

function addTo(step: PlanTrace['steps'][number], entry: PlanEntry): void {
  step.claims.push(entry.claim);
  step.entries.push(entry);
  if (entry.date !== null && (step.date === null || entry.date.startsWith(step.date))) step.date = entry.date;
}

/** False if the entry belongs to another plan. */
function continuePlan(plan: PlanTrace, entry: PlanEntry): boolean {
  const last = plan.steps.at(-1)!;
  const repeated = plan.steps.findLast(
    (step) => (step.kind === 'planned' || step.kind === 'shifted') && agree(step.date, entry.date),
  );
  if (last.kind === 'confirmed') {
    if (!repeated) return false;
    addTo(repeated, entry);
    return true;
  }
  if (last.kind === 'cancelled') plan.steps.push(stepOf('planned', entry));
  else if (repeated && (repeated === last || entry.date === null)) addTo(repeated, entry);
  else plan.steps.push(stepOf('shifted', entry));
  plan.date = plan.steps.at(-1)!.date ?? plan.date;
  return true;
}

function answerPlan(plan: PlanTrace, entry: PlanEntry): void {
  const last = plan.steps.at(-1)!;
  const kind = entry.kind as 'cancelled' | 'confirmed';
  if (kind === 'confirmed' && !isOutcome(plan, entry)) return;
  if (last.kind === kind) {
    // Later reports of the same thing ("the Prime Minister said …") would never end, so most are ignored.
    if (last.reported === entry.reported || (entry.date !== null && agree(last.date, entry.date)))
      addTo(last, entry);
    return;
  }
  if (last.kind === 'confirmed') return;
  plan.steps.push(stepOf(kind, entry));
  if (kind === 'confirmed') plan.date = entry.date ?? plan.date;
}

/** Whether something reported as done can be the plan: it can't have happened before the announcement, or after the report. */
function isOutcome(plan: PlanTrace, entry: PlanEntry): boolean {
  if (isYetToCome(entry)) return false;
  const announced = plan.steps[0]!.reported;
  if (entry.date !== null)
    return announced === null
      ? agree(plan.date, entry.date)
      : latestDay(entry.date) >= earliestDay(announced);
  if (entry.reported === null || announced === null) return false;
  if (latestDay(entry.reported) <= latestDay(announced)) return false;
  return plan.date === null || latestDay(entry.reported) >= earliestDay(plan.date);
}

/** "Weld is running in the 2020 primaries", in 2019. */
function isYetToCome({ date, reported }: PlanEntry): boolean {
  return date !== null && reported !== null && earliestDay(date) > latestDay(reported);
}

/** Whether two dates can mean the same day; a missing date agrees with any. */
function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || (earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a));
}
