import type { Relation } from '@precedent/model';
import { HOSTED, JOINT_VERBS } from '../../english/acts/light-verbs.ts';
import { AGENT, BOTH_SIDES, PARTNER, PARTNER_OR_HOST } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { agentsOf, subjectsOf, topicsOf } from '../../syntax/clauses.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { matchVerbCue } from '../verb-frames.ts';

/**
 * "Trump and Zelensky met", "talks between Iran and Oman", "signed a deal with": either side may come first.
 */
export const mutual: Rule = {
  name: 'mutual',
  draw(context) {
    return context.syntax.tokens.flatMap((token, at) => {
      const lemma = token.lemma.toLowerCase();
      const lexicon =
        token.upos === 'VERB' ? context.cues.verbs : token.upos === 'NOUN' ? context.cues.nouns : null;
      const cues = (lexicon?.get(lemma) ?? []).filter((cue) => relationOf(context, cue).symmetric);
      return cues.flatMap((cue) =>
        token.upos === 'VERB' ? drawVerb(context, at, cue) : drawNoun(context, at, cue),
      );
    });
  },
};

function relationOf({ reference }: RuleContext, { relation }: Cue): Relation {
  return reference.ontology.relation(relation);
}

function drawVerb(context: RuleContext, verb: number, cue: Cue): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const frame = matchVerbCue(syntax, verb, cue);
  const partnerAfterWith = cue.slot === null && relationOf(context, cue).reading.partner_after_with;
  if (frame && !partnerAfterWith) {
    const ends = pairs(
      frame.subjects.flatMap((token) => args.agents(token)),
      frame.objects.flatMap((token) => args.agents(token)),
    );
    if (ends.length > 0) return ends.map((end) => claim(context, verb, cue, end));
  }
  const withOthers = syntax
    .children(verb, 'obl')
    .filter((child) => syntax.hasPreposition(child, PARTNER_OR_HOST))
    .flatMap((child) => args.agents(child));
  const subjects = (syntax.isPassive(verb) ? topicsOf(syntax, verb) : subjectsOf(syntax, verb)).flatMap(
    (token) => args.agents(token),
  );
  if (cue.fixed.length > 0) return [];
  if (withOthers.length > 0 && partnerAfterWith)
    return pairs(subjects, withOthers).map((end) => claim(context, verb, cue, end));
  const together = cue.slot === null && syntax.children(verb, 'obj').length === 0 ? subjects : [];
  return amongThemselves(together).map((end) => claim(context, verb, cue, end));
}

function drawNoun(context: RuleContext, noun: number, cue: Cue): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const between = complements(context, noun, BOTH_SIDES).flatMap((child) => args.agents(child));
  // "a pact concluded by Chad and Niger".
  const makers = syntax.children(noun, 'acl').flatMap((verb) => agentsOf(syntax, verb));
  const pairsBetween = amongThemselves(
    between.length > 0 ? between : makers.flatMap((maker) => args.agents(maker)),
  );
  if (pairsBetween.length > 0) return pairsBetween.map((end) => claim(context, noun, cue, end));
  const beside = HOSTED.has(cue.lemma) ? PARTNER_OR_HOST : PARTNER;
  const others = complements(context, noun, beside).flatMap((child) => args.agents(child));
  // "Rutte's visit", "a visit by Rutte".
  const own = [...syntax.children(noun, 'nmod:poss'), ...complements(context, noun, AGENT)].flatMap((child) =>
    args.agents(child),
  );
  const governor = syntax.head(noun);
  const isGoverned = governor >= 0 && ['obj', 'obl'].includes(syntax.deprel(noun));
  const governed = isGoverned ? subjectsOf(syntax, governor).flatMap((token) => args.agents(token)) : [];
  const isBetweenOthers = relationOf(context, cue).reading.partner_after_with || governed.length > 0;
  const around = isBetweenOthers ? governed : clauseSubjects(context, noun);
  if (others.length > 0)
    return pairs(own.length > 0 ? own : around, others).map((end) => claim(context, noun, cue, end));
  // "Trump and the Congress could not reach an agreement".
  const reached = isGoverned && JOINT_VERBS.has(syntax.lemma(governor));
  return amongThemselves(reached ? governed : []).map((end) => claim(context, noun, cue, end));
}

/** "made the comment following talks with Saran": the subject of the clause met Saran. */
function clauseSubjects({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  return topicsOf(syntax, syntax.clauseOf(noun)).flatMap((token) => args.agents(token));
}

function complements({ syntax }: RuleContext, noun: number, prepositions: readonly string[]): number[] {
  return syntax.children(noun, 'nmod').filter((child) => syntax.hasPreposition(child, prepositions));
}

/** Every two of them. A group by itself, as in "the two leaders met", is both ends. */
function amongThemselves(mentions: readonly Mention[]): [Mention, Mention][] {
  const [only, ...others] = mentions;
  if (only && others.length === 0) return only.kind === 'description' && only.plural ? [[only, only]] : [];
  return mentions.flatMap((first, at) =>
    mentions.slice(at + 1).map((second): [Mention, Mention] => [first, second]),
  );
}

function claim(
  context: RuleContext,
  trigger: number,
  cue: Cue,
  [subject, object]: [Mention, Mention],
): DrawnClaim {
  return toDrawnClaim(context, 'mutual', { subject, relation: cue.relation, object, trigger, cue: cue.text });
}
