import { COUNTING_WORDS, isAgentNoun, MUTUAL_AGENT_NOUNS } from '../../english/acts/agent-nouns.ts';
import { OTHERS_OF_AGENTS } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { subjectsOf } from '../../syntax/clauses.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "a staunch supporter of Ukraine", "his predecessor Stoltenberg", "his sole challenger, Klaus Iohannis". */
export const agentNoun: Rule = {
  name: 'agent-noun',
  draw(context) {
    const { syntax } = context;
    return syntax.tokens.flatMap((token, noun) => {
      const lemma = token.lemma.toLowerCase();
      // The parser takes some for adjectives: "Biden's predecessor".
      if ((token.upos !== 'NOUN' && token.upos !== 'ADJ') || !isAgentNoun(lemma)) return [];
      return (context.cues.nouns.get(lemma) ?? []).flatMap((cue) => drawCue(context, noun, cue));
    });
  },
};

function drawCue(context: RuleContext, noun: number, cue: Cue): DrawnClaim[] {
  const holders = holdersOf(context, noun);
  const others = othersOf(context, noun, cue);
  const ends = cue.inverse ? pairs(others, holders) : pairs(holders, others);
  return ends.map(([subject, object]) =>
    toDrawnClaim(context, 'agent-noun', {
      subject,
      relation: cue.relation,
      object,
      trigger: noun,
      cue: cue.text,
    }),
  );
}

/** Whom the noun describes: the name beside it, the subject of the predicate, or the description itself. */
function holdersOf({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  const named = syntax
    .children(noun, 'appos', 'flat', 'nmod:desc')
    .flatMap((child) => args.of(child))
    .filter((mention) => mention.kind === 'name');
  if (named.length > 0) return named;
  const head = syntax.head(noun);
  if (head >= 0 && ['appos', 'nmod:desc', 'compound'].includes(syntax.deprel(noun))) {
    const described = args.mentionAt(head);
    if (described && described.kind !== 'adjective') return [described];
  }
  if (syntax.children(noun, 'cop').length > 0 || (syntax.deprel(noun) === 'xcomp' && head >= 0)) {
    const predicate = syntax.children(noun, 'cop').length > 0 ? noun : head;
    const subjects = subjectsOf(syntax, predicate).flatMap((token) => args.of(token));
    if (subjects.length > 0) return subjects;
  }
  // "is more of a critic of", "is one of the critics of": the counting word is the predicate.
  if (
    syntax.deprel(noun) === 'nmod' &&
    head >= 0 &&
    syntax.children(head, 'cop').length > 0 &&
    COUNTING_WORDS.has(syntax.lemma(head))
  )
    return subjectsOf(syntax, head).flatMap((token) => args.of(token));
  // "A staunch supporter of Ukraine, the Dutchman has spearheaded": a noun before the subject.
  if (
    head >= 0 &&
    ['dislocated', 'advcl', 'obl:unmarked', 'parataxis'].includes(syntax.deprel(noun)) &&
    noun < head
  )
    return subjectsOf(syntax, head).flatMap((token) => args.of(token));
  const own = args.headedAt(noun);
  return own ? [own] : [];
}

function othersOf({ syntax, arguments: args }: RuleContext, noun: number, cue: Cue): Mention[] {
  const possessors = syntax.children(noun, 'nmod:poss').flatMap((child) => args.patients(child));
  if (possessors.length > 0) return possessors;
  const prepositions = cue.slot === null ? OTHERS_OF_AGENTS : [cue.slot];
  const complements = syntax
    .children(noun, 'nmod')
    .filter((child) => syntax.hasPreposition(child, prepositions))
    .flatMap((child) => args.patients(child));
  if (complements.length > 0) return complements;
  // "US ally Turkey" and "NATO allies Turkey and Hungary".
  return MUTUAL_AGENT_NOUNS.has(syntax.lemma(noun)) ? args.modifiers(noun) : [];
}
