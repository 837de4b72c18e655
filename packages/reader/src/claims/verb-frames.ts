import { VERB_PARTICLES } from '../english/grammar/verb-forms.ts';
import { agentsOf, antecedentOf, objectsOf, subjectsOf, topicsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type Cue, isPreposition } from './cues.ts';

/** The tokens of who acts and who is acted on, if a verb expresses a cue. */
export interface Frame {
  cue: Cue;
  subjects: number[];
  objects: number[];
}

/** The frame of a cue at a verb; null if its words or its slot are missing. */
export function matchVerbCue(syntax: Syntax, verb: number, cue: Cue): Frame | null {
  const holders = findFixedWords(syntax, verb, cue.fixed);
  if (!holders) return null;
  const frame = cue.slot === null ? directFrame(syntax, verb, cue) : slotFrame(syntax, verb, cue, holders);
  if (!frame || frame.subjects.length === 0 || frame.objects.length === 0) return null;
  return cue.inverse ? { cue, subjects: frame.objects, objects: frame.subjects } : frame;
}

/** The verb and the tokens with the fixed words of a cue; null if one is missing. */
function findFixedWords(syntax: Syntax, verb: number, fixed: readonly string[]): number[] | null {
  const found = [verb];
  // Nouns come first because their prepositions are attached to them: "hold in contempt".
  const nounsFirst = [...fixed].sort((a, b) => Number(isPreposition(a)) - Number(isPreposition(b)));
  for (const word of nounsFirst) {
    const holder = found
      .flatMap((at) => syntax.children(at))
      .find((child) => child > verb && (syntax.lemma(child) === word || syntax.lower(child) === word));
    if (holder === undefined) return null;
    found.push(holder);
  }
  return found;
}

function directFrame(syntax: Syntax, verb: number, cue: Cue): Frame | null {
  // A verb with a fixed object has its slot elsewhere; without a slot, nobody is acted on.
  if (
    cue.fixed.length > 0 &&
    syntax.children(verb, 'obj').some((child) => cue.fixed.includes(syntax.lemma(child)))
  )
    return null;
  // "turned down" isn't "turned": a particle makes it another verb, unless it is in the cue.
  const particles = syntax
    .children(verb, 'compound:prt', 'advmod')
    .filter(
      (child) => syntax.deprel(child) === 'compound:prt' || (child === verb + 1 && isParticle(syntax, child)),
    )
    .map((child) => syntax.lower(child));
  if (particles.some((particle) => !cue.fixed.includes(particle))) return null;
  return { cue, subjects: subjectsOf(syntax, verb), objects: objectsOf(syntax, verb) };
}

/** "beat back" isn't "beat", even if the parser takes "back" for an adverb. */
const isParticle = (syntax: Syntax, token: number) => VERB_PARTICLES.has(syntax.lower(token));

/** Includes objects because the parser sometimes calls X one in "calls on X" and "lashes out at X". */
const FILLERS = ['obl', 'nmod', 'obl:agent', 'advcl', 'obj', 'iobj', 'xcomp'];

/** "called on X", "voted against X"; and the passive "was fired on by X". */
function slotFrame(syntax: Syntax, verb: number, cue: Cue, holders: readonly number[]): Frame | null {
  const slot = cue.slot!;
  const asParticle = syntax.children(verb, 'compound:prt').some((child) => syntax.lower(child) === slot);
  if (asParticle) return { cue, subjects: subjectsOf(syntax, verb), objects: objectsOf(syntax, verb) };
  // "took a shot on Twitter" isn't "took on Twitter".
  const objects = syntax.children(verb, 'obj').filter((child) => !syntax.hasPreposition(child, [slot]));
  if (cue.fixed.length === 0 && objects.length > 0) return null;
  const filled = holders
    .flatMap((holder) => syntax.children(holder, ...FILLERS))
    .filter((child) => child > verb && syntax.hasPreposition(child, [slot]))
    .map((child) => antecedentOf(syntax, child, verb));
  // "voted against confirming him": the target is the object of the clause.
  const clauses = holders
    .flatMap((holder) => syntax.children(holder, 'advcl', 'acl'))
    .filter((child) => syntax.children(child, 'mark').some((mark) => syntax.lower(mark) === slot));
  filled.push(...clauses.flatMap((clause) => objectsOf(syntax, clause)));
  if (filled.length === 0) return null;
  const subjects = syntax.isPassive(verb) ? passiveSubjects(syntax, verb) : subjectsOf(syntax, verb);
  return { cue, subjects, objects: filled };
}

function passiveSubjects(syntax: Syntax, verb: number): number[] {
  const agents = agentsOf(syntax, verb);
  return agents.length > 0 ? agents : topicsOf(syntax, verb);
}
