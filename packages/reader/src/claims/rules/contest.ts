import { IN_RACE } from '../../english/grammar/prepositions.ts';
import { CONTESTING_VERBS, RACES } from '../../english/offices/candidacy-words.ts';
import { agentsOf, objectsOf, subjectsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import type { RuleContext } from '../rule.ts';
import { AS_FACT, drawRunning, firstOffice, goalsOf, persons } from './race.ts';

/** "X beat Y in the presidential election": both ran in it. */
export function drawContests(context: RuleContext): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || !CONTESTING_VERBS.has(token.lemma.toLowerCase())) return [];
    const races = syntax
      .children(verb, 'obl')
      .filter((child) => RACES.has(syntax.lemma(child)) && syntax.hasPreposition(child, IN_RACE));
    const office = firstOffice(
      context,
      races.flatMap((race) => [race, ...goalsOf(context, race)]),
    );
    if (!office) return [];
    const rivals = [...subjectsOf(syntax, verb), ...objectsOf(syntax, verb), ...agentsOf(syntax, verb)];
    return persons([...new Set(rivals.flatMap((rival) => args.of(rival)))]).flatMap((runner) =>
      drawRunning(context, runner, verb, office).map((claim) => ({ ...claim, ...AS_FACT })),
    );
  });
}
