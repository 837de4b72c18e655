import type { Gender } from '@precedent/model';
import { HONORIFICS } from '../english/people/honorifics.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { lowerOf } from './phrase.ts';

/** A person's gender by the titles before the name ("King", "Ms") or the first name; null if unknown. */
export function genderOfName(sentence: Sentence, range: TokenRange, lexicon: Lexicon): Gender | null {
  const before = sentence.tokens.slice(Math.max(0, range.start - 3), range.start).reverse();
  for (const token of before) {
    const lower = lowerOf(token);
    const gender = HONORIFICS.get(lower) ?? lexicon.personNouns.get(lower);
    if (gender) return gender;
    if (gender === undefined && !lexicon.titleWords.has(lower)) break;
  }
  const first = sentence.tokens[range.start];
  if (!first || range.end - range.start < 2) return null;
  return lexicon.givenNames.get(lowerOf(first)) ?? null;
}
