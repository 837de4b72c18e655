import { GOAL_OF_RACE } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { type NamedOffice, officeAt } from '../office-words.ts';
import { type RuleContext, toDrawnClaim } from '../rule.ts';

/** "race for president", "nomination for the 2020 presidential election". */
export function goalsOf({ syntax }: RuleContext, race: number): number[] {
  const goals = syntax.children(race, 'nmod').filter((child) => syntax.hasPreposition(child, GOAL_OF_RACE));
  return goals.flatMap((goal) => [goal, ...syntax.children(goal, 'nmod')]);
}

export function firstOffice(context: RuleContext, tokens: readonly number[]): NamedOffice | null {
  for (const token of tokens) {
    const office = officeAt(context, token);
    if (office) return office;
  }
  return null;
}

export function persons(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.type === 'person' || mention.type === null);
}

/** Who is or was a candidate, whatever became of it. */
export const AS_FACT = { modality: 'asserted', polarity: 'positive' } as const;

export function drawRunning(
  context: RuleContext,
  runner: Mention,
  trigger: number,
  race: NamedOffice,
): DrawnClaim[] {
  return drawRace(context, context.relations.running, runner, trigger, race);
}

/** Whoever quits a race was in it, though the verb doesn't say when. */
export function drawQuitting(
  context: RuleContext,
  runner: Mention,
  verb: number,
  race: NamedOffice,
): DrawnClaim[] {
  const { withdrawing } = context.relations;
  const ran = drawRunning(context, runner, verb, race).map((claim) => ({ ...claim, ...AS_FACT, time: null }));
  return [...drawRace(context, withdrawing, runner, verb, race), ...ran];
}

function drawRace(
  context: RuleContext,
  relation: string | null,
  subject: Mention,
  trigger: number,
  { office, bodies }: NamedOffice,
): DrawnClaim[] {
  if (relation === null) return [];
  const object = bodies[0] ?? null;
  return [toDrawnClaim(context, 'candidacy', { subject, relation, object, trigger, office })];
}
