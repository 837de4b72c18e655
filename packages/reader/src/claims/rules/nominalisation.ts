import { isAgentNoun } from '../../english/acts/agent-nouns.ts';
import { LENDING_VERBS, RECEIVING_VERBS } from '../../english/acts/light-verbs.ts';
import { DOERS, GIVERS, TARGETS } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { subjectsOf } from '../../syntax/clauses.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { isInIdiom } from '../idioms.ts';
import { relationInWords } from '../in-words.ts';
import { hasOwnRule, pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Russia's invasion of Ukraine", "criticism of the bill by Sanders", "expressed support for Kyiv". */
export const nominalisation: Rule = {
  name: 'nominalisation',
  draw(context) {
    const { syntax } = context;
    return syntax.tokens.flatMap((token, noun) => {
      if (token.upos !== 'NOUN') return [];
      const cues = (context.cues.nouns.get(token.lemma.toLowerCase()) ?? []).filter(
        (cue) =>
          !hasOwnRule(context, cue, 'nouns') &&
          !isAgentNoun(cue.lemma) &&
          !isInIdiom(context, noun, cue.relation) &&
          hasFixedWords(context, noun, cue),
      );
      return preferFullest(cues).flatMap((cue) => drawCue(context, noun, cue));
    });
  },
};

/** The relation of "death threat" instead of that of "threat". */
function preferFullest(cues: readonly Cue[]): Cue[] {
  const most = Math.max(0, ...cues.map((cue) => cue.fixed.length));
  const fullest = new Set(cues.filter((cue) => cue.fixed.length === most).map((cue) => cue.relation));
  return cues.filter((cue) => fullest.has(cue.relation));
}

function hasFixedWords({ syntax }: RuleContext, noun: number, cue: Cue): boolean {
  return cue.fixed.every((word) =>
    syntax.children(noun).some((child) => syntax.lower(child) === word || syntax.lemma(child) === word),
  );
}

function drawCue(context: RuleContext, noun: number, cue: Cue): DrawnClaim[] {
  const preposition = patientPreposition(context, noun, cue);
  const objects =
    preposition === null
      ? receiversOf(context, noun)
      : complements(context, noun, preposition).flatMap((token) => context.arguments.patients(token));
  const subjects = preposition === null ? giversOf(context, noun) : agentsOf(context, noun, preposition);
  const ends = cue.inverse ? pairs(objects, subjects) : pairs(subjects, objects);
  return ends.map(([subject, object]) =>
    toDrawnClaim(context, 'nominalisation', {
      subject,
      relation: relationInWords(context, [noun]) ?? cue.relation,
      object,
      trigger: noun,
      cue: cue.text,
    }),
  );
}

/** "faces a threat from Russia", "drew criticism from": the subject is at the other end. */
function receiversOf({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  const governor = syntax.head(noun);
  if (
    governor < 0 ||
    !['obj', 'obl'].includes(syntax.deprel(noun)) ||
    !RECEIVING_VERBS.has(syntax.lemma(governor))
  )
    return [];
  return subjectsOf(syntax, governor).flatMap((token) => args.patients(token));
}

/** "from Russia", "by Sanders", "the threat posed by Putin", "the threat Moscow will pose". */
function giversOf(context: RuleContext, noun: number): Mention[] {
  const { syntax } = context;
  const named = GIVERS.flatMap((preposition) => complements(context, noun, preposition));
  const clauses = syntax.children(noun, 'acl', 'acl:relcl').flatMap((verb) => subjectsOf(syntax, verb));
  return [...named, ...clauses.filter((token) => token !== noun)].flatMap((token) =>
    context.arguments.agents(token),
  );
}

function patientPreposition(context: RuleContext, noun: number, cue: Cue): string | null {
  const { reading } = context.reference.ontology.relation(cue.relation);
  const options = cue.slot !== null ? [cue.slot] : (reading.prepositions ?? TARGETS);
  return options.find((preposition) => complements(context, noun, preposition).length > 0) ?? null;
}

function complements({ syntax }: RuleContext, noun: number, preposition: string): number[] {
  return syntax
    .children(noun, 'nmod')
    .filter((child) => child > noun && syntax.hasPreposition(child, [preposition]));
}

/**
 * A possessor, by-phrase, "of" if another preposition introduces the target, country adjective, or light
 * verb's subject.
 */
function agentsOf(context: RuleContext, noun: number, taken: string): Mention[] {
  const { syntax } = context;
  const args = context.arguments;
  const possessors = syntax.children(noun, 'nmod:poss').flatMap((child) => args.agents(child));
  if (possessors.length > 0) return possessors;
  for (const preposition of DOERS) {
    if (preposition === taken) continue;
    const named = complements(context, noun, preposition).flatMap((child) => args.agents(child));
    if (named.length > 0) return named;
  }
  const modifiers = args.modifiers(noun);
  if (modifiers.length > 0) return modifiers;
  const governor = syntax.head(noun);
  if (governor < 0 || syntax.deprel(noun) !== 'obj' || !LENDING_VERBS.has(syntax.lemma(governor))) return [];
  return subjectsOf(syntax, governor).flatMap((token) => args.agents(token));
}
