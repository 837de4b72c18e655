import { OWNER, RECEIVER } from '../english/grammar/prepositions.ts';
import { ASKING_WORDS, VERB_PARTICLES } from '../english/grammar/verb-forms.ts';
import { STAKES } from '../english/offices/candidacy-words.ts';
import { agentsOf, antecedentOf, objectsOf, subjectsOf, topicsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type Cue, isPreposition } from './cues.ts';

/** The tokens of who acts and who is acted on, if a verb expresses a cue. */
export interface Frame {
  cue: Cue;
  /** The verb and the fixed words of the cue. */
  words: number[];
  subjects: number[];
  objects: number[];
}

type Ends = Pick<Frame, 'subjects' | 'objects'>;

/** The frame of a cue at a verb; null if its words or its slot are missing. */
export function matchVerbCue(syntax: Syntax, verb: number, cue: Cue): Frame | null {
  const holders = findFixedWords(syntax, verb, cue);
  if (!holders) return null;
  const ends = cue.slot === null ? directEnds(syntax, verb, cue) : slotEnds(syntax, verb, cue, holders);
  if (!ends || ends.subjects.length === 0 || ends.objects.length === 0) return null;
  const { subjects, objects } = cue.inverse ? { subjects: ends.objects, objects: ends.subjects } : ends;
  return { cue, words: holders, subjects, objects };
}

/** The verb and the tokens with the fixed words of a cue; null if one is missing. */
function findFixedWords(syntax: Syntax, verb: number, { fixed, slot }: Cue): number[] | null {
  const found = [verb];
  // Nouns come first because their prepositions are attached to them: "hold in contempt".
  const missing = [...fixed].sort((a, b) => Number(isPreposition(a)) - Number(isPreposition(b)));
  while (missing.length > 0) {
    const holders = missing.map((word) => holderOf(syntax, verb, word, found, slot !== null));
    const next = holders.findIndex((holder) => holder !== null);
    if (next < 0) return null;
    found.push(holders[next]!);
    missing.splice(next, 1);
  }
  return found;
}

function holderOf(
  syntax: Syntax,
  verb: number,
  word: string,
  found: readonly number[],
  hasSlot: boolean,
): number | null {
  const isWord = (at: number) => syntax.lemma(at) === word || syntax.lower(at) === word;
  const below = found.flatMap((at) => syntax.children(at)).find((child) => child > verb && isWord(child));
  if (below !== undefined) return below;
  // "out" in "pull its soldiers out of Lebanon" is attached to where they leave.
  const before = (hasSlot ? syntax.children(verb, 'obl') : [])
    .flatMap((child) => syntax.children(child, 'case'))
    .find(isWord);
  if (before !== undefined && !found.includes(before)) return before;
  // "stood up to China": the parser took the particle for a preposition.
  return isPreposition(word) && isWord(verb + 1) && !found.includes(verb + 1) ? verb + 1 : null;
}

function directEnds(syntax: Syntax, verb: number, cue: Cue): Ends | null {
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
  return { subjects: subjectsOf(syntax, verb), objects: objectsOf(syntax, verb) };
}

/** "beat back" isn't "beat", even if the parser takes "back" for an adverb. */
const isParticle = (syntax: Syntax, token: number) => VERB_PARTICLES.has(syntax.lower(token));

/** Includes objects because the parser sometimes calls X one in "calls on X" and "lashes out at X". */
const FILLERS = ['obl', 'nmod', 'obl:agent', 'advcl', 'obj', 'iobj', 'xcomp'];

/** "called on X", "voted against X"; and the passive "was fired on by X". */
function slotEnds(syntax: Syntax, verb: number, cue: Cue, holders: readonly number[]): Ends | null {
  const slot = cue.slot!;
  const asParticle = syntax.children(verb, 'compound:prt').some((child) => syntax.lower(child) === slot);
  if (asParticle) return { subjects: subjectsOf(syntax, verb), objects: objectsOf(syntax, verb) };
  const receivers = receiversOf(syntax, verb, cue);
  if (receivers) return receivers;
  // "took a shot on Twitter" isn't "took on Twitter".
  const objects = syntax.children(verb, 'obj').filter((child) => !syntax.hasPreposition(child, [slot]));
  // "lost the election to X" says no more than "lost to X".
  const stakes = objects.filter((child) => STAKES.has(syntax.lemma(child)));
  const others = objects.length - (cue.withObject ? 0 : stakes.length);
  if (cue.fixed.length === 0 && others > 0 !== cue.withObject) return null;
  const filled = [...holders, ...(cue.withObject ? objects : stakes)]
    .flatMap((holder) => syntax.children(holder, ...FILLERS))
    .filter((child) => child > verb && syntax.hasPreposition(child, [slot]))
    .map((child) => antecedentOf(syntax, child, verb));
  // "froze the assets of X", "froze X's assets".
  if (slot === OWNER[0])
    filled.push(...holders.slice(1).flatMap((holder) => syntax.children(holder, 'nmod:poss')));
  // "voted against confirming him": the target is the object of the clause.
  const clauses = holders
    .flatMap((holder) => syntax.children(holder, 'advcl', 'acl'))
    .filter((child) => syntax.children(child, 'mark').some((mark) => syntax.lower(mark) === slot));
  filled.push(...clauses.flatMap((clause) => concernedBy(syntax, clause)));
  if (filled.length === 0) return null;
  const subjects = syntax.isPassive(verb) ? passiveSubjects(syntax, verb, slot) : subjectsOf(syntax, verb);
  return { subjects, objects: filled };
}

/** X in "voted against confirming X" and in "opened an inquiry into how X came by the money". */
function concernedBy(syntax: Syntax, clause: number): number[] {
  const asks = syntax
    .children(clause, 'advmod', 'mark')
    .some((child) => ASKING_WORDS.has(syntax.lower(child)));
  return asks ? topicsOf(syntax, clause) : objectsOf(syntax, clause);
}

/** "gave Ukraine an ultimatum", "was given a loan by": whoever receives something isn't after "to" then. */
function receiversOf(syntax: Syntax, verb: number, cue: Cue): Ends | null {
  if (
    cue.slot !== RECEIVER ||
    !syntax.children(verb, 'obj', 'xcomp').some((child) => isThing(syntax, child, cue))
  )
    return null;
  if (syntax.isPassive(verb)) {
    const topics = topicsOf(syntax, verb).filter(
      (topic) => !isThing(syntax, topic, { ...cue, withObject: false }),
    );
    return topics.length > 0 ? { subjects: agentsOf(syntax, verb), objects: topics } : null;
  }
  const receivers = syntax.children(verb, 'iobj');
  return receivers.length > 0 ? { subjects: subjectsOf(syntax, verb), objects: receivers } : null;
}

/** The loan in "was given a loan": a fixed word of the cue, or anything. */
function isThing(syntax: Syntax, token: number, cue: Cue): boolean {
  return cue.withObject || cue.fixed.includes(syntax.lemma(token));
}

function passiveSubjects(syntax: Syntax, verb: number, slot: string): number[] {
  const agents = agentsOf(syntax, verb);
  // "is opposed to X"; not "was accused of it".
  return agents.length > 0 || slot === OWNER[0] ? agents : topicsOf(syntax, verb);
}
