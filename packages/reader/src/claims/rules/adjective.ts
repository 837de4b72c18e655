import type { Mention } from '../../mentions/mention.ts';
import { subjectsOf } from '../../syntax/clauses.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Sanders is critical of the bank", "a party loyal to Putin", "the militia, supportive of the PKK". */
export const adjective: Rule = {
  name: 'adjective',
  draw(context) {
    return context.syntax.tokens.flatMap((token, at) => {
      if (token.upos !== 'ADJ') return [];
      const cues = context.cues.nouns.get(token.lemma.toLowerCase()) ?? [];
      return cues.flatMap((cue) =>
        cue.slot !== null && cue.fixed.length === 0 ? drawCue(context, at, cue, cue.slot) : [],
      );
    });
  },
};

function drawCue(context: RuleContext, at: number, cue: Cue, slot: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const others = syntax
    .children(at, 'obl', 'nmod')
    .filter((child) => child > at && syntax.hasPreposition(child, [slot]))
    .flatMap((child) => args.patients(child));
  if (others.length === 0) return [];
  const bearers = bearersOf(context, syntax.firstConjunct(at));
  const ends = cue.inverse ? pairs(others, bearers) : pairs(bearers, others);
  return ends.map(([subject, object]) =>
    toDrawnClaim(context, 'adjective', {
      subject,
      relation: cue.relation,
      object,
      trigger: at,
      cue: cue.text,
    }),
  );
}

/** Who or what an adjective describes: the subject of its copula, or the noun that it modifies. */
function bearersOf({ syntax, arguments: args }: RuleContext, at: number): Mention[] {
  const agents = (tokens: readonly number[]) => tokens.flatMap((token) => args.agents(token));
  if (isPredicative(syntax, at)) return agents(subjectsOf(syntax, at));
  const head = syntax.head(at);
  if (head < 0) return [];
  if (['xcomp', 'advcl', 'parataxis', 'dislocated'].includes(syntax.deprel(at)))
    return agents(subjectsOf(syntax, head));
  if (!['amod', 'acl', 'appos'].includes(syntax.deprel(at))) return [];
  return agents(isPredicative(syntax, head) ? subjectsOf(syntax, head) : [head]);
}

function isPredicative(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'cop').length > 0;
}
