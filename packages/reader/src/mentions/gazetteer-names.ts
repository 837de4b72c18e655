import type { Article } from '@precedent/model';
import type { Sentence } from '../document.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameCandidate } from './name-candidate.ts';
import { foldCharacters, type KnownName } from './name-index.ts';
import { tokenAt } from './phrase.ts';

/** A known name inside a token: "U.S." in "U.S.-led", "Iranian" in "anti-Iranian". */
export interface NamePart {
  sentence: number;
  token: number;
  start: number;
  end: number;
  known: readonly KnownName[];
}

/** Known names of one sentence, longest first from left to right, never overlapping. */
export function findKnownNames(
  article: Article,
  sentence: Sentence,
  lexicon: Lexicon,
): { names: NameCandidate[]; parts: NamePart[] } {
  const folded = foldCharacters(article.text.slice(sentence.start, sentence.end));
  const names: NameCandidate[] = [];
  const parts: NamePart[] = [];
  const endsOfTokens = new Map(
    sentence.tokens.map((token, index) => [token.end - sentence.start, index + 1]),
  );
  for (let at = 0; at < sentence.tokens.length; at++) {
    const start = tokenAt(sentence, at).start - sentence.start;
    const match = lexicon.names.longestAt(folded, start, (offset) => endsOfTokens.has(offset));
    if (!match) {
      parts.push(...findParts(folded, sentence, at, lexicon));
      continue;
    }
    const end = endsOfTokens.get(match.end) as number;
    names.push({
      sentence: sentence.index,
      start: at,
      end,
      known: match.known,
      votes: {},
      source: 'gazetteer',
    });
    at = end - 1;
  }
  return { names, parts };
}

function findParts(folded: string, sentence: Sentence, index: number, lexicon: Lexicon): NamePart[] {
  const token = tokenAt(sentence, index);
  if (!token.text.includes('-')) return [];
  const offset = token.start - sentence.start;
  const starts = [0, ...[...token.text.matchAll(/-/g)].map((hyphen) => hyphen.index + 1)];
  const isEnd = (end: number) => end === token.end - sentence.start || folded[end] === '-';
  return starts.flatMap((start) => {
    const match = lexicon.names.longestAt(folded, offset + start, isEnd);
    if (!match || match.end > token.end - sentence.start) return [];
    return [
      {
        sentence: sentence.index,
        token: index,
        start: token.start + start,
        end: sentence.start + match.end,
        known: match.known,
      },
    ];
  });
}
