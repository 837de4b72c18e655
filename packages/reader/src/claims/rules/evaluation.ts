import { CALLING_VERBS } from '../../english/acts/calling-verbs.ts';
import { ROLE } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { objectsOf, subjectsOf, topicsOf } from '../../syntax/clauses.ts';
import { isNegated } from '../../syntax/polarity.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { whoSays } from '../speaker.ts';

/**
 * "Mark is a strong leader," Stoltenberg said; Pelosi called him "a liar": the speaker praises or criticises.
 */
export const evaluation: Rule = {
  name: 'evaluation',
  draw(context) {
    const { syntax } = context;
    return syntax.tokens.flatMap((token, at) => {
      if (syntax.children(at, 'cop').length > 0) return drawPredicate(context, at);
      return token.upos === 'VERB' && CALLING_VERBS.has(token.lemma.toLowerCase())
        ? drawCalling(context, at)
        : [];
    });
  },
};

function drawPredicate(context: RuleContext, predicate: number): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const relation = judge(context, predicate);
  const conditional = syntax.children(predicate, 'aux', 'mark').length > 0;
  if (!relation || conditional) return [];
  const speaker = whoSays(context, predicate);
  if (!speaker) return [];
  const targets = topicsOf(syntax, predicate).flatMap((token) => args.patients(token, true));
  return draw(context, [speaker], relation, targets, predicate);
}

function drawCalling(context: RuleContext, verb: number): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const names = [
    ...syntax.children(verb, 'xcomp'),
    ...syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, ROLE)),
  ];
  const relation =
    names.map((name) => judge(context, name)).find((found) => found !== null) ??
    (names.some((name) => isQuoted(context, name)) ? context.cues.byQuotedName : null);
  if (!relation) return [];
  const callers = subjectsOf(syntax, verb).flatMap((token) => args.agents(token));
  const targets = objectsOf(syntax, verb)
    .filter((token) => !names.includes(token))
    .flatMap((token) => args.patients(token, true));
  return draw(context, callers, relation, targets, verb);
}

/**
 * Whether a name is in quotation marks: unless it is praise, it is rarely kind (called the inquiry "a witch
 * hunt").
 */
function isQuoted({ syntax }: RuleContext, name: number): boolean {
  return syntax
    .subtree(name)
    .some(
      (part) => /^["“”'‘’]+$|^``$|^''$/.test(syntax.token(part).text) && syntax.token(part).upos === 'PUNCT',
    );
}

/**
 * The relation expressed by a predicate's words of judgement; null if it is negated or they express several.
 */
function judge({ syntax, cues }: RuleContext, predicate: number): string | null {
  if (isNegated(syntax, predicate)) return null;
  const words = syntax
    .conjuncts(predicate)
    .flatMap((word) => [word, ...syntax.children(word, 'amod', 'compound', 'nmod')])
    .map((word) => syntax.lemma(word));
  const judgements = new Set(words.flatMap((word) => cues.judgements.get(word) ?? []));
  return judgements.size === 1 ? [...judgements][0]! : null;
}

function draw(
  context: RuleContext,
  speakers: readonly Mention[],
  relation: string,
  targets: readonly Mention[],
  trigger: number,
): DrawnClaim[] {
  return pairs(
    speakers,
    targets.filter((target) => target.type !== 'place'),
  ).map(([subject, object]) =>
    toDrawnClaim(context, 'evaluation', {
      subject,
      relation,
      object,
      trigger,
      modality: 'asserted',
      polarity: 'positive',
    }),
  );
}
