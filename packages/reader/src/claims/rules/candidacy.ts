import { GOAL, OUT_OF, RACE, ROLE } from '../../english/grammar/prepositions.ts';
import {
  BECOMING_VERBS,
  CANDIDATE_NOUNS,
  CANDIDATE_TITLE,
  DROP_OUT,
  ONE_OF,
  OWN_RACES,
  QUITTING_PARTICLES,
  QUITTING_VERBS,
  RACE_ITSELF,
  RACES,
  RACING_VERBS,
  RUNNING_VERBS,
} from '../../english/offices/candidacy-words.ts';
import { findOffices } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import { objectsOf, topicsOf } from '../../syntax/clauses.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import type { NamedOffice } from '../office-words.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { drawContests } from './contest.ts';
import { AS_FACT, drawQuitting, drawRunning, firstOffice, goalsOf, persons } from './race.ts';

/** "ran for president", "joined the presidential race", "presidential candidate X", "dropped out of the race". */
export const candidacy: Rule = {
  name: 'candidacy',
  draw: (context) => [
    ...drawVerbs(context),
    ...drawCampaigns(context),
    ...drawCandidates(context),
    ...drawTitles(context),
    ...drawContests(context),
  ],
};

function drawVerbs(context: RuleContext): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB') return [];
    const quits = isQuitting(syntax, verb);
    const race = raceOf(context, verb, quits);
    if (!race) return [];
    const runners = persons(topicsOf(syntax, verb).flatMap((subject) => args.of(subject)));
    return runners.flatMap((runner) =>
      quits ? drawQuitting(context, runner, verb, race) : drawRunning(context, runner, verb, race),
    );
  });
}

function isQuitting(syntax: Syntax, verb: number): boolean {
  const lemma = syntax.lemma(verb);
  const particle = QUITTING_PARTICLES.get(lemma);
  // The parser takes "out" of "out of the race" for a preposition.
  const isNext = particle !== undefined && syntax.lower(verb + 1) === particle;
  return isNext || (QUITTING_VERBS.has(lemma) && lemma !== DROP_OUT.verb) || quitsObject(syntax, verb);
}

/** "dropped his bid". */
function quitsObject(syntax: Syntax, verb: number): boolean {
  return (
    QUITTING_VERBS.has(syntax.lemma(verb)) &&
    syntax.children(verb, 'obj').some((child) => OWN_RACES.has(syntax.lemma(child)))
  );
}

/** The office that the subject of a verb runs for, joins the race for or gives up running for. */
function raceOf(context: RuleContext, verb: number, quits: boolean): NamedOffice | null {
  const { syntax } = context;
  const lemma = syntax.lemma(verb);
  const goals = syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, GOAL));
  const races = racesAt(syntax, verb);
  if (RUNNING_VERBS.has(lemma))
    return firstOffice(context, [...goals, ...races, ...becomingAt(syntax, verb)]);
  if (!RACING_VERBS.has(lemma) && !quits) return null;
  // "dropped out of the race for mayor": the parser hangs what the race is for on the verb now and then.
  const named =
    races.length > 0
      ? firstOffice(context, [...races.flatMap((race) => [race, ...goalsOf(context, race)]), ...goals])
      : null;
  return named ?? (quits && givesUpUnnamed(context, verb) ? UNNAMED : null);
}

function racesAt(syntax: Syntax, verb: number): number[] {
  const complements = [
    ...syntax.children(verb, 'obj'),
    ...syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, RACE)),
  ];
  return complements.filter((child) => RACES.has(syntax.lemma(child)));
}

/** The office in "is campaigning to become president of Chile". */
function becomingAt(syntax: Syntax, verb: number): number[] {
  const clauses = syntax.children(verb, 'xcomp', 'advcl');
  const named = clauses.filter((child) => syntax.children(child, 'cop').length > 0);
  const become = clauses.filter((child) => BECOMING_VERBS.has(syntax.lemma(child)));
  return [...named, ...become.flatMap((child) => syntax.children(child, 'xcomp', 'obj'))];
}

/** A race that only the article makes clear. */
const UNNAMED: NamedOffice = { office: null, bodies: [] };

/** "ended her campaign", "dropped out"; not "ended its campaign against the rebels". */
function givesUpUnnamed({ syntax }: RuleContext, verb: number): boolean {
  const objects = syntax.children(verb, 'obj', 'obl').filter((child) => OWN_RACES.has(syntax.lemma(child)));
  const isOwn = (race: number) =>
    syntax.children(race, 'nmod:poss').length > 0 && syntax.children(race, 'nmod', 'acl').length === 0;
  if (objects.some(isOwn) || racesAt(syntax, verb).some((race) => RACE_ITSELF === syntax.lemma(race)))
    return true;
  const ofWhat = syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, OUT_OF));
  return (
    syntax.lemma(verb) === DROP_OUT.verb && ofWhat.length === 0 && syntax.children(verb, 'obj').length === 0
  );
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
    const runners = persons(
      [...predicated, ...beside, ...chosenAs(syntax, noun)].flatMap((child) => args.of(child)),
    );
    return runners.flatMap((runner) => drawRunning(context, runner, noun, office));
  });
}

/** X in "adopted X as its candidate for president". */
function chosenAs(syntax: Syntax, noun: number): number[] {
  const governor = syntax.head(noun);
  const isRole = syntax.deprel(noun) === 'xcomp' || syntax.deprel(noun) === 'obl';
  if (governor < 0 || !isRole || !syntax.hasPreposition(noun, ROLE)) return [];
  return objectsOf(syntax, governor).filter((token) => token !== noun);
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
