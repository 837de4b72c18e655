import { GOAL, GOAL_OF_RACE, RACE } from '../../english/grammar/prepositions.ts';
import {
  CANDIDATE_NOUNS,
  CANDIDATE_TITLE,
  ONE_OF,
  OWN_RACES,
  QUITTING_VERBS,
  RACES,
  RACING_VERBS,
  RUNNING_VERBS,
} from '../../english/offices/candidacy-words.ts';
import type { Mention } from '../../mentions/mention.ts';
import { findOffices } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import { topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { type NamedOffice, officeAt } from '../office-words.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "ran for president", "joined the presidential race", "presidential candidate X", "dropped out of the race". */
export const candidacy: Rule = {
  name: 'candidacy',
  draw: (context) => [
    ...drawVerbs(context),
    ...drawCampaigns(context),
    ...drawCandidates(context),
    ...drawTitles(context),
  ],
};

function drawVerbs(context: RuleContext): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB') return [];
    const lemma = token.lemma.toLowerCase();
    const race = raceOf(context, verb, lemma);
    if (!race) return [];
    const runners = persons(topicsOf(syntax, verb).flatMap((subject) => args.of(subject)));
    const quits = QUITTING_VERBS.has(lemma);
    return runners.flatMap((runner) =>
      quits ? drawQuitting(context, runner, verb, race) : drawRunning(context, runner, verb, race),
    );
  });
}

/** The office that a verb has somebody run for, enter the race for or give up. */
function raceOf(context: RuleContext, verb: number, lemma: string): NamedOffice | null {
  const { syntax } = context;
  if (RUNNING_VERBS.has(lemma)) {
    const goals = syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, GOAL));
    return firstOffice(context, goals);
  }
  if (!RACING_VERBS.has(lemma) && !QUITTING_VERBS.has(lemma)) return null;
  const races = [
    ...syntax.children(verb, 'obj'),
    ...syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, RACE)),
  ].filter((child) => RACES.has(syntax.lemma(child)));
  return firstOffice(
    context,
    races.flatMap((race) => [race, ...goalsOf(context, race)]),
  );
}

/** "race for president", "nomination for the 2020 presidential election". */
function goalsOf({ syntax }: RuleContext, race: number): number[] {
  const goals = syntax.children(race, 'nmod').filter((child) => syntax.hasPreposition(child, GOAL_OF_RACE));
  return goals.flatMap((goal) => [goal, ...syntax.children(goal, 'nmod')]);
}

function firstOffice(context: RuleContext, tokens: readonly number[]): NamedOffice | null {
  for (const token of tokens) {
    const office = officeAt(context, token);
    if (office) return office;
  }
  return null;
}

/** "his presidential campaign", "Trump's bid for the presidency". */
function drawCampaigns(context: RuleContext): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || !OWN_RACES.has(token.lemma.toLowerCase())) return [];
    const office = firstOffice(context, [noun, ...goalsOf(context, noun)]);
    if (!office) return [];
    const runners = persons(syntax.children(noun, 'nmod:poss').flatMap((child) => args.of(child)));
    return runners
      .flatMap((runner) => drawRunning(context, runner, noun, office))
      .map((claim) => ({ ...claim, ...AS_FACT }));
  });
}

/** "Biden is a leading candidate for the nomination for president". */
function drawCandidates(context: RuleContext): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || !CANDIDATE_NOUNS.has(token.lemma.toLowerCase())) return [];
    const office = firstOffice(context, [noun, ...goalsOf(context, noun)]);
    if (!office) return [];
    const head = syntax.head(noun);
    // "is one of the front runners".
    const isCounted = syntax.deprel(noun) === 'nmod' && head >= 0 && syntax.lemma(head) === ONE_OF;
    const predicate = isCounted ? head : noun;
    const predicated = syntax.children(predicate, 'cop').length > 0 ? topicsOf(syntax, predicate) : [];
    const beside =
      syntax.deprel(noun) === 'appos' && head >= 0 ? [head] : syntax.children(noun, 'appos', 'flat');
    const runners = persons([...predicated, ...beside].flatMap((child) => args.of(child)));
    return runners.flatMap((runner) => drawRunning(context, runner, noun, office));
  });
}

/** "presidential candidate Viktor Yushchenko". */
function drawTitles(context: RuleContext): DrawnClaim[] {
  return findOffices(context.syntax, context.arguments, context.titles)
    .filter((office) => office.title.entry.title === CANDIDATE_TITLE.title)
    .flatMap((office) => {
      const { holders } = holdersOf(context.syntax, context.arguments, office);
      const bodies = office.bodies.filter((body) => body.type === 'country');
      return holders
        .filter((holder) => holder.kind === 'name')
        .flatMap((holder) =>
          drawRunning(context, holder, office.head, { office: CANDIDATE_TITLE.sought, bodies }),
        );
    });
}

function persons(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.type === 'person' || mention.type === null);
}

/** Who is or was a candidate, whatever became of it. */
const AS_FACT = { modality: 'asserted', polarity: 'positive' } as const;

function drawRunning(
  context: RuleContext,
  runner: Mention,
  trigger: number,
  race: NamedOffice,
): DrawnClaim[] {
  return drawRace(context, context.relations.running, runner, trigger, race);
}

/** Whoever quits a race was in it, though the verb doesn't say when. */
function drawQuitting(context: RuleContext, runner: Mention, verb: number, race: NamedOffice): DrawnClaim[] {
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
