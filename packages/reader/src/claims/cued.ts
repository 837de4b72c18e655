import type { Syntax } from '../syntax/syntax.ts';
import type { CueIndex } from './cues.ts';

/**
 * Whether a word that expresses the relation lies on the way between two tokens of the tree, each
 * end included. The model's proposals are right far more often where one does.
 */
export function isCued(syntax: Syntax, cues: CueIndex, relation: string, from: number, to: number): boolean {
  return pathBetween(syntax, from, to).some((at) => expresses(syntax, cues, relation, at));
}

function pathBetween(syntax: Syntax, from: number, to: number): number[] {
  const up = [from, ...syntax.ancestors(from)];
  const down = [to, ...syntax.ancestors(to)];
  const meeting = up.find((at) => down.includes(at));
  if (meeting === undefined) return [];
  return [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting))];
}

function expresses(syntax: Syntax, cues: CueIndex, relation: string, at: number): boolean {
  const { upos } = syntax.token(at);
  const known = upos === 'VERB' ? cues.verbs : upos === 'NOUN' || upos === 'ADJ' ? cues.nouns : null;
  return known?.get(syntax.lemma(at))?.some((cue) => cue.relation === relation) ?? false;
}
