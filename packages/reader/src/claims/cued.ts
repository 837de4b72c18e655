import { LIGHT_VERBS } from '../english/acts/light-verbs.ts';
import { GOAL } from '../english/grammar/prepositions.ts';
import { ASKING_VERBS, INFINITIVE_MARK, QUESTION_WORDS } from '../english/grammar/verb-forms.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type Cue, type CueIndex, isPreposition } from './cues.ts';

/**
 * Whether a word that expresses the relation is on the path between two tokens of the tree, including both ends.
 * If so, the model's proposals are right far more often.
 */
export function isCued(syntax: Syntax, cues: CueIndex, relation: string, from: number, to: number): boolean {
  return cueBetween(syntax, cues, relation, from, to) !== null;
}

/** The first such word; null where there is none. */
export function cueBetween(
  syntax: Syntax,
  cues: CueIndex,
  relation: string,
  from: number,
  to: number,
): number | null {
  return pathBetween(syntax, from, to).find((at) => expresses(syntax, cues, relation, at)) ?? null;
}

/** The tokens from one to the other along the tree, each end included; none where they are in different trees. */
export function pathBetween(syntax: Syntax, from: number, to: number): number[] {
  const up = [from, ...syntax.ancestors(from)];
  const down = [to, ...syntax.ancestors(to)];
  const meeting = up.find((at) => down.includes(at));
  if (meeting === undefined) return [];
  return [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting))];
}

/** Whether a word expresses the relation. */
export function expresses(syntax: Syntax, cues: CueIndex, relation: string, at: number): boolean {
  if (asksQuestion(syntax, at)) return false;
  const { upos } = syntax.token(at);
  const known = upos === 'VERB' ? cues.verbs : upos === 'NOUN' || upos === 'ADJ' ? cues.nouns : null;
  return (
    known
      ?.get(syntax.lemma(at))
      ?.some((cue) => cue.relation === relation && hasContentWords(syntax, at, cue)) ?? false
  );
}

/** Whether something is asked and not asked for: "asked him if he knew". Counter-example: "asked him for help if it rains". */
export function asksQuestion(syntax: Syntax, verb: number): boolean {
  if (!ASKING_VERBS.has(syntax.lemma(verb))) return false;
  const clauses = syntax.children(verb, 'ccomp', 'advcl', 'xcomp');
  const isQuestion = (clause: number) =>
    syntax
      .children(clause, 'mark', 'advmod', 'obj', 'nsubj', 'obl', 'cop')
      .concat(clause)
      .some((word) => word > verb && QUESTION_WORDS.has(syntax.lower(word)));
  const isRequest =
    syntax.children(verb, 'obl').some((child) => syntax.hasPreposition(child, GOAL)) ||
    clauses.some((clause) =>
      syntax.children(clause, 'mark').some((mark) => syntax.lower(mark) === INFINITIVE_MARK),
    );
  return !isRequest && clauses.some(isQuestion);
}

/** "gave" expresses nothing by itself, only "gave her blessing". */
function hasContentWords(syntax: Syntax, at: number, { fixed }: Cue): boolean {
  const content = fixed.filter((word) => !isPreposition(word));
  if (content.length === 0 || !LIGHT_VERBS.has(syntax.lemma(at))) return true;
  const below = syntax.subtree(at);
  return content.every((word) =>
    below.some((part) => syntax.lemma(part) === word || syntax.lower(part) === word),
  );
}
