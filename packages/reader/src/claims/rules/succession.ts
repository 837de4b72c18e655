import { topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

const INSTALLED = new Set('swear appoint elect name choose inaugurate install select'.split(' '));
const ENTERING = new Set('become assume take'.split(' '));
const DEPARTURES = new Set(
  'resignation death departure ouster ousting dismissal removal impeachment retirement assassination abdication exit'.split(
    ' ',
  ),
);

/** "was sworn in as governor following Rosselló's resignation": who comes after a departure succeeds who departed. */
export const succession: Rule = {
  name: 'succession',
  draw(context) {
    const { syntax, relations } = context;
    const relation = relations.succession;
    if (relation === null) return [];
    return syntax.tokens.flatMap((token, verb) => {
      const lemma = token.lemma.toLowerCase();
      const entering = INSTALLED.has(lemma) ? syntax.isPassive(verb) : ENTERING.has(lemma);
      return token.upos === 'VERB' && entering ? drawVerb(context, verb, relation) : [];
    });
  },
};

function drawVerb(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const departures = syntax
    .children(verb, 'obl')
    .filter(
      (child) =>
        DEPARTURES.has(syntax.lemma(child)) && syntax.hasPreposition(child, ['following', 'after', 'upon']),
    );
  const departed = departures
    .flatMap((noun) => [
      ...syntax.children(noun, 'nmod:poss'),
      ...syntax.children(noun, 'nmod').filter((child) => syntax.hasPreposition(child, ['of'])),
    ])
    .flatMap((token) => args.of(token))
    .filter((mention) => mention.type === 'person');
  const successors = topicsOf(syntax, verb)
    .flatMap((token) => args.of(token))
    .filter((mention) => mention.type === 'person');
  return pairs(successors, departed).map(([subject, object]) =>
    toDrawnClaim(context, 'succession', { subject, relation, object, trigger: verb }),
  );
}
