import { isReflexive, type PronounTraits, pronounTraits } from '../english/grammar/pronouns.ts';
import type { Sentence, Token } from '../parse/document.ts';
import { type DroppedMention, dropMention, type MentionReason } from './mention-reason.ts';
import { lowerOf, tokenAt } from './phrase.ts';

export interface Pronoun extends PronounTraits {
  token: number;
  possessive: boolean;
  reflexive: boolean;
}

/** The pronouns in a sentence that can refer to an entity, without expletives, questions and conjunctions. */
export function findPronouns(sentence: Sentence): { kept: Pronoun[]; dropped: DroppedMention[] } {
  const kept: Pronoun[] = [];
  const dropped: DroppedMention[] = [];
  for (const [index, token] of sentence.tokens.entries()) {
    const traits = traitsOf(token);
    if (!traits) continue;
    const reason = reasonAgainstPronoun(sentence, index, traits);
    if (reason) {
      const place = { sentence: sentence.index, start: index, end: index + 1 };
      dropped.push(dropMention(place, 'pronoun', reason));
    } else
      kept.push({
        ...traits,
        token: index,
        possessive: token.deprel === 'nmod:poss',
        reflexive: isReflexive(lowerOf(token)),
      });
  }
  return { kept, dropped };
}

function reasonAgainstPronoun(
  sentence: Sentence,
  index: number,
  { person }: PronounTraits,
): MentionReason | null {
  if (tokenAt(sentence, index).deprel === 'expl') return { kind: 'expletive' };
  const isRelative = person === 'relative';
  return isRelative && relativeClauseOf(sentence, index) === null ? { kind: 'no-relative-clause' } : null;
}

/** The traits of a pronoun; null for any other word. "US" isn't a pronoun. */
export function traitsOf(token: Token): PronounTraits | null {
  if (/^\p{Lu}{2}/u.test(token.text)) return null;
  return pronounTraits(lowerOf(token));
}

/** The verb of the relative clause that contains a relative pronoun; null if there isn't one. */
export function relativeClauseOf(sentence: Sentence, index: number): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    const token = tokenAt(sentence, at);
    if (token.deprel === 'acl:relcl') return at !== index || token.upos !== 'PRON' ? at : null;
    if (steps > 0 && token.upos === 'VERB' && !['xcomp', 'conj', 'advcl'].includes(token.deprel)) return null;
    at = token.head;
  }
  return null;
}
