import { IN_WORDS } from '../english/acts/deeds.ts';
import type { RuleContext } from './rule.ts';

/** What an attack in words is, "a scathing attack": the relation of such verbs aimed at what somebody says; null for other acts. */
export function relationInWords({ syntax, cues }: RuleContext, words: readonly number[]): string | null {
  for (const word of words) {
    const relation = cues.ofDeeds.get(syntax.lemma(word));
    const isVerbal = syntax.children(word, 'amod').some((child) => IN_WORDS.has(syntax.lower(child)));
    if (relation !== undefined && isVerbal) return relation;
  }
  return null;
}
