import { THANKED_FOR, THANKING_VERBS } from '../../english/acts/thanks-words.ts';
import { TARGETS } from '../../english/grammar/prepositions.ts';
import { objectsOf, subjectsOf } from '../../syntax/clauses.ts';
import { modalityOf } from '../../syntax/modality.ts';
import { polarityOf } from '../../syntax/polarity.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Nepal thanked India for sending doctors", "for its help": India helped Nepal. */
export const thanks: Rule = {
  name: 'thanks',
  draw: (context) =>
    context.syntax.tokens.flatMap((token, verb) =>
      token.upos === 'VERB' && THANKING_VERBS.has(token.lemma.toLowerCase()) ? drawThanks(context, verb) : [],
    ),
};

function drawThanks(context: RuleContext, verb: number): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  if (syntax.isPassive(verb)) return [];
  const thanked = objectsOf(syntax, verb);
  const deeds = [verb, ...thanked]
    .flatMap((at) => syntax.children(at, 'advcl', 'obl', 'nmod', 'acl'))
    .filter((child) => child > verb && isThankedFor(context, child) && !hasOwnTarget(context, child));
  const deed = deeds.find((child) => kindnessOf(context, verb, child) !== null);
  const relation = deed === undefined ? null : kindnessOf(context, verb, deed);
  if (deed === undefined || relation === null) return [];
  const thankers = subjectsOf(syntax, verb).flatMap((token) => args.agents(token));
  return pairs(
    thanked.flatMap((token) => args.agents(token)),
    thankers,
  ).map(([subject, object]) =>
    toDrawnClaim(context, 'thanks', {
      subject,
      relation,
      object,
      trigger: deed,
      modality: modalityOf(syntax, verb),
      polarity: polarityOf(syntax, verb),
    }),
  );
}

function isThankedFor({ syntax }: RuleContext, child: number): boolean {
  return syntax.children(child, 'mark', 'case').some((mark) => syntax.lower(mark) === THANKED_FOR);
}

/** "thanked India for its support of Nepal". */
function hasOwnTarget({ syntax, arguments: args }: RuleContext, deed: number): boolean {
  const targets =
    syntax.token(deed).upos === 'VERB'
      ? syntax.children(deed, 'obj', 'iobj', 'obl')
      : syntax.children(deed, 'nmod').filter((child) => syntax.hasPreposition(child, TARGETS));
  return targets.some((target) => args.mentionAt(target)?.kind === 'name');
}

/** The relation of an act of the same kind as thanks, but not in words: "lending", "gift"; null for other words. */
function kindnessOf({ syntax, cues, reference }: RuleContext, verb: number, deed: number): string | null {
  const lexicon = syntax.token(deed).upos === 'VERB' ? cues.verbs : cues.nouns;
  const relationOf = (cue: Cue) => reference.ontology.relation(cue.relation);
  const families = (cues.verbs.get(syntax.lemma(verb)) ?? []).map((cue) => relationOf(cue).family);
  const kindnesses = (lexicon.get(syntax.lemma(deed)) ?? []).filter((cue) => {
    const { family, spoken, symmetric } = relationOf(cue);
    return families.includes(family) && !spoken && !symmetric && !cue.inverse;
  });
  // "lend something to" rather than "lend support to".
  return kindnesses.sort((a, b) => a.fixed.length - b.fixed.length)[0]?.relation ?? null;
}
