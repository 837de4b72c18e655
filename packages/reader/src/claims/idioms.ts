import { isPreposition } from './cues.ts';
import type { RuleContext } from './rule.ts';
import { matchVerbCue } from './verb-frames.ts';

const known = new WeakMap<RuleContext['syntax'], ReadonlyMap<number, string>>();

/**
 * The words inside a longer cue of a verb, with its relation: "threats" in "received threats from" are no challenge,
 * and "retaliate" in "vowed to retaliate against" is no attack.
 */
function idiomsOf({ syntax, cues }: Pick<RuleContext, 'syntax' | 'cues'>): ReadonlyMap<number, string> {
  const found = known.get(syntax);
  if (found) return found;
  const idioms = new Map<number, string>();
  for (const [verb, token] of syntax.tokens.entries()) {
    if (token.upos !== 'VERB') continue;
    for (const cue of cues.verbs.get(token.lemma.toLowerCase()) ?? [])
      if (cue.fixed.some((word) => !isPreposition(word)))
        for (const word of matchVerbCue(syntax, verb, cue)?.words.slice(1) ?? [])
          idioms.set(word, cue.relation);
  }
  known.set(syntax, idioms);
  return idioms;
}

/** Whether a word is part of a longer cue of another relation. */
export function isInIdiom(
  context: Pick<RuleContext, 'syntax' | 'cues'>,
  word: number,
  relation: string,
): boolean {
  const idiom = idiomsOf(context).get(word);
  return idiom !== undefined && idiom !== relation;
}
