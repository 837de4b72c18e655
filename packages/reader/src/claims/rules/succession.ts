import { AFTER, OWNER, PLACE } from '../../english/grammar/prepositions.ts';
import { ENDS_OF_TENURES } from '../../english/offices/departure-words.ts';
import { ENTERING_VERBS, INSTALLING_VERBS, STEAD } from '../../english/offices/office-verbs.ts';
import { objectsOf, topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/**
 * "was sworn in as governor following Rosselló's resignation": taking office after a departure is a
 * succession.
 */
export const succession: Rule = {
  name: 'succession',
  draw(context) {
    const { syntax, relations } = context;
    const relation = relations.succession;
    if (relation === null) return [];
    return syntax.tokens.flatMap((token, verb) => {
      const lemma = token.lemma.toLowerCase();
      const entering = INSTALLING_VERBS.has(lemma) ? syntax.isPassive(verb) : ENTERING_VERBS.has(lemma);
      const instead = token.upos === 'VERB' ? drawInstead(context, verb, relation) : [];
      return token.upos === 'VERB' && entering ? [...drawVerb(context, verb, relation), ...instead] : instead;
    });
  },
};

function drawVerb(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const departures = syntax
    .children(verb, 'obl')
    .filter((child) => ENDS_OF_TENURES.has(syntax.lemma(child)) && syntax.hasPreposition(child, AFTER));
  const departed = departures
    .flatMap((noun) => [
      ...syntax.children(noun, 'nmod:poss'),
      ...syntax.children(noun, 'nmod').filter((child) => syntax.hasPreposition(child, OWNER)),
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

/** "elected Tamar Levy in his place". */
function drawInstead(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  if (!INSTALLING_VERBS.has(syntax.lemma(verb))) return [];
  const persons = (tokens: readonly number[]) =>
    tokens.flatMap((token) => args.of(token)).filter(({ type }) => type === 'person' || type === null);
  const replaced = syntax
    .children(verb, 'obl')
    .filter((child) => syntax.lemma(child) === STEAD && syntax.hasPreposition(child, [PLACE]))
    .flatMap((child) => syntax.children(child, 'nmod:poss'));
  return pairs(persons(objectsOf(syntax, verb)), persons(replaced)).map(([subject, object]) =>
    toDrawnClaim(context, 'succession', { subject, relation, object, trigger: verb }),
  );
}
