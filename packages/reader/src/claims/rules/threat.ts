import { POSSESSIVE_DETERMINERS } from '../../english/grammar/determiners.ts';
import { TARGETS_OF_ACTS } from '../../english/grammar/prepositions.ts';
import { objectsOf, subjectsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "threatened to bomb Iran", "threatens to send troops to Libya": the target of the act is threatened. */
export const threat: Rule = {
  name: 'threat',
  draw: (context) =>
    context.syntax.tokens.flatMap((token, verb) => {
      const relation = context.cues.withAct.get(token.lemma.toLowerCase());
      return token.upos === 'VERB' && relation !== undefined ? drawThreat(context, verb, relation) : [];
    }),
};

function drawThreat(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const subjects = subjectsOf(syntax, verb).flatMap((token) => args.agents(token));
  const targets = syntax.children(verb, 'xcomp').flatMap((act) => targetsOf(context, act));
  return pairs(subjects, targets).map(([subject, object]) =>
    toDrawnClaim(context, 'threat', { subject, relation, object, trigger: verb }),
  );
}

/** The target of an act, or else its destination; "to withdraw from the talks" has neither. */
function targetsOf({ syntax, arguments: args }: RuleContext, act: number) {
  const objects = objectsOf(syntax, act);
  // "threatened to take his country out of the treaty": one's own is not threatened.
  if (objects.some((token) => isOwn(syntax, token))) return [];
  const direct = objects.flatMap((token) => args.patients(token));
  if (direct.length > 0) return direct;
  return syntax
    .children(act, 'obl')
    .filter((child) => syntax.hasPreposition(child, TARGETS_OF_ACTS))
    .flatMap((token) => args.patients(token));
}

function isOwn(syntax: RuleContext['syntax'], token: number): boolean {
  return syntax.children(token, 'nmod:poss').some((child) => POSSESSIVE_DETERMINERS.has(syntax.lower(child)));
}
