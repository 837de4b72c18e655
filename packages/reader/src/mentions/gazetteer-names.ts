import type { Article } from '@precedent/model';
import type { Sentence } from '../parse/document.ts';
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

export interface KnownNames {
  /** The longest at each place, from left to right, without overlaps. */
  names: NameCandidate[];
  /** Known names inside those: "Canadian" in "Canadian Parliament". */
  nested: NameCandidate[];
  parts: NamePart[];
}

/** The known names in a sentence. */
export function findKnownNames(article: Article, sentence: Sentence, lexicon: Lexicon): KnownNames {
  const folded = foldCharacters(article.text.slice(sentence.start, sentence.end));
  const names: NameCandidate[] = [];
  const nested: NameCandidate[] = [];
  const parts: NamePart[] = [];
  const endsOfTokens = new Map(
    sentence.tokens.map((token, index) => [token.end - sentence.start, index + 1]),
  );
  const nameAt = (start: number, isShortEnough: (end: number) => boolean): NameCandidate | null => {
    const isEnd = (offset: number) => isShortEnough(endsOfTokens.get(offset) ?? Number.POSITIVE_INFINITY);
    const match = lexicon.names.longestAt(folded, tokenAt(sentence, start).start - sentence.start, isEnd);
    if (!match) return null;
    const end = endsOfTokens.get(match.end) as number;
    return { sentence: sentence.index, start, end, known: match.known, votes: {}, source: 'gazetteer' };
  };
  for (let at = 0; at < sentence.tokens.length; at++) {
    const name = nameAt(at, Number.isFinite);
    if (!name) {
      parts.push(...findParts(folded, sentence, at, lexicon));
      continue;
    }
    names.push(name);
    for (let inner = at; inner < name.end; inner++) {
      const limit = inner === at ? name.end : name.end + 1;
      const within = nameAt(inner, (end) => end < limit);
      if (!within) continue;
      nested.push(within);
      inner = within.end - 1;
    }
    at = name.end - 1;
  }
  return { names, nested, parts };
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
