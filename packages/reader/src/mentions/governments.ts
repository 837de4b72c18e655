import type { GazetteerEntry } from '@precedent/model';
import { GOVERNMENT_LEVELS, GOVERNMENT_NOUNS } from '../english/bodies/government-words.ts';
import { DEFINITE_ARTICLE } from '../english/grammar/determiners.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import type { FoundName } from './found-name.ts';
import { lowerOf, tokenAt } from './phrase.ts';

export interface GovernmentName {
  tokens: TokenRange;
  head: number;
  /** The state or person it is named after. */
  of: FoundName;
  entry: GazetteerEntry | null;
}

/** Governments named after a state or leader: "Iraqi government", "Trump administration". */
export function findGovernments(sentence: Sentence, names: readonly FoundName[]): GovernmentName[] {
  return sentence.tokens.flatMap((token, head) => {
    if (!GOVERNMENT_NOUNS.has(lowerOf(token)) || token.upos === 'VERB') return [];
    const name = before(sentence, head, names) ?? after(sentence, head, names);
    return name ? [name] : [];
  });
}

function before(sentence: Sentence, head: number, names: readonly FoundName[]): GovernmentName | null {
  let at = head;
  while (at > 0 && GOVERNMENT_LEVELS.has(lowerOf(tokenAt(sentence, at - 1)))) at--;
  const of = names.find((name) => name.tokens.end === at && isGoverned(name));
  return of ? { tokens: { start: of.tokens.start, end: head + 1 }, head, of, entry: of.entry } : null;
}

function after(sentence: Sentence, head: number, names: readonly FoundName[]): GovernmentName | null {
  if (!sentence.tokens[head + 1] || lowerOf(tokenAt(sentence, head + 1)) !== OWNER[0]) return null;
  const next = sentence.tokens[head + 2];
  const start = next && lowerOf(next) === DEFINITE_ARTICLE ? head + 3 : head + 2;
  const of = names.find((name) => name.tokens.start === start && name.type === 'country');
  return of ? { tokens: { start: head, end: of.tokens.end }, head, of, entry: of.entry } : null;
}

const isGoverned = (name: FoundName) =>
  name.type === 'country' || name.type === 'person' || (name.type === 'place' && name.entry !== null);
