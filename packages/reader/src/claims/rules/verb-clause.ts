import { GOVERNMENTS_AS_PERSONS } from '../../english/bodies/government-words.ts';
import { AGAINST } from '../../english/grammar/prepositions.ts';
import { RECIPROCALS } from '../../english/grammar/pronouns.ts';
import { PURPOSES_OF_OFFICE } from '../../english/offices/office-verbs.ts';
import { FORCES } from '../../english/people/representatives.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { asksQuestion } from '../cued.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { isInIdiom } from '../idioms.ts';
import { relationInWords } from '../in-words.ts';
import { officeAt } from '../office-words.ts';
import { hasOwnRule, pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { matchVerbCue } from '../verb-frames.ts';

/** "NATO appointed Rutte", "Rutte will take over from Stoltenberg", "allies struggled to replace him". */
export const active: Rule = {
  name: 'active',
  draw: (context) => drawVerbs(context, 'active', false),
};

/** "His appointment was welcomed by Sunak"; without an agent, it isn't clear who did it. */
export const passive: Rule = {
  name: 'passive',
  draw: (context) => drawVerbs(context, 'passive', true),
};

function drawVerbs(context: RuleContext, rule: string, passiveVoice: boolean): DrawnClaim[] {
  const { syntax } = context;
  return syntax.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || syntax.isPassive(verb) !== passiveVoice || isFoughtOff(context, verb))
      return [];
    if (asksQuestion(syntax, verb)) return [];
    const cues = (context.cues.verbs.get(token.lemma.toLowerCase()) ?? []).filter(
      (cue) =>
        !hasOwnRule(context, cue, 'verbs') &&
        !isInIdiom(context, verb, cue.relation) &&
        isMeant(context, verb, cue),
    );
    return preferFullest(cues, context, verb).flatMap((cue) => drawCue(context, rule, verb, cue));
  });
}

/** "voted against confirming her": nobody did. */
function isFoughtOff({ syntax }: RuleContext, verb: number): boolean {
  return syntax.children(verb, 'mark', 'case').some((child) => syntax.lower(child) === AGAINST);
}

/** "tanks rolled into Kuwait" is an attack; "Biden rolled into Iowa" is none. */
function isMeant({ syntax, reference }: RuleContext, verb: number, cue: Cue): boolean {
  if (!reference.ontology.relation(cue.relation).reading.by_forces.includes(cue.text)) return true;
  const subjects = matchVerbCue(syntax, verb, cue)?.subjects ?? [];
  return subjects.some((subject) => FORCES.has(syntax.lemma(subject)));
}

/**
 * Of several cues of the same relation, the one with the most words counts: "pose a threat to" instead of
 * "pose".
 */
function preferFullest(cues: readonly Cue[], context: RuleContext, verb: number): Cue[] {
  const matched = cues.filter((cue) => matchVerbCue(context.syntax, verb, cue) !== null);
  const most = Math.max(0, ...matched.map((cue) => cue.fixed.length));
  return matched.filter((cue) => cue.fixed.length === most);
}

/** "blamed each other". */
function isReciprocal(syntax: Syntax, token: number): boolean {
  const second = RECIPROCALS.get(syntax.lower(token));
  return second !== undefined && syntax.lower(token + 1) === second;
}

function isRule({ syntax }: RuleContext, token: number): boolean {
  return GOVERNMENTS_AS_PERSONS.has(syntax.lemma(token));
}

function drawCue(context: RuleContext, rule: string, verb: number, cue: Cue): DrawnClaim[] {
  const frame = matchVerbCue(context.syntax, verb, cue);
  if (!frame) return [];
  const { reading } = context.reference.ontology.relation(cue.relation);
  if (reading.needs_office.includes(cue.text) && !hasOffice(context, verb)) return [];
  const args = context.arguments;
  const subjects = frame.subjects
    .flatMap((token) => (cue.inverse ? args.patients(token) : args.agents(token)))
    .filter(({ type }) => reading.subjects === undefined || (type && reading.subjects.includes(type)))
    .filter(
      ({ type }) =>
        !reading.by_bodies.includes(cue.text) || type === 'institution' || hasOffice(context, verb),
    );
  const isMutual = frame.objects.some((token) => isReciprocal(context.syntax, token));
  const objects = isMutual
    ? subjects
    : frame.objects.flatMap((token) =>
        cue.inverse ? args.agents(token) : args.patients(token, reading.to_owner),
      );
  const ofDeeds = frame.objects.every((token) => args.isDeed(token) && !isRule(context, token));
  const relation =
    (ofDeeds ? context.cues.ofDeeds.get(cue.lemma) : relationInWords(context, frame.words)) ?? cue.relation;
  const own = objects.filter(({ type }) => type === null || !cue.exceptObjects.includes(type));
  return pairs(subjects, own).map(([subject, object]) =>
    toDrawnClaim(context, rule, { subject, relation, object, trigger: verb, cue: cue.text }),
  );
}

/** "elected Merkel as leader", "voted her into office", "confirmed as ambassador". */
function hasOffice(context: RuleContext, verb: number): boolean {
  const { syntax } = context;
  return syntax
    .children(verb, 'xcomp', 'obl', 'obj', 'nsubj:pass', 'nmod', 'acl', 'advcl')
    .some(
      (child) =>
        PURPOSES_OF_OFFICE.has(syntax.lemma(child)) ||
        officeAt(context, child) !== null ||
        syntax.children(child, 'nmod').some((part) => officeAt(context, part) !== null),
    );
}
