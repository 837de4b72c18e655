import { ARTICLES, ASKING_WORDS, AUXILIARIES, EMPTY_ADVERBS } from '../english/question-words.ts';
import { TERM_NOUNS, TIME_OPENINGS } from '../english/time-words.ts';
import { startsWith, type Token } from '../text/tokens.ts';

/** "Under Cameron, who was home secretary" becomes "who was home secretary under Cameron". */
export function moveTimeToEnd(tokens: readonly Token[]): Token[] {
  const comma = tokens.findIndex(
    ({ lower }, at) => lower === ',' && ASKING_WORDS.has(tokens[at + 1]?.lower ?? ''),
  );
  if (comma < 1 || !TIME_OPENINGS.has(tokens[0]!.lower)) return [...tokens];
  return [...tokens.slice(comma + 1), ...tokens.slice(0, comma)];
}

/** "Which prime ministers had been chancellor before" asks who had ever been: "before" follows from "had been". */
export function withoutEarlier(tokens: readonly Token[]): Token[] {
  const isEarlier = /^(before|beforehand|earlier)$/.test(tokens.at(-1)?.lower ?? '');
  const been = tokens.findIndex(({ lower }, at) => lower === 'had' && tokens[at + 1]?.lower === 'been');
  return isEarlier && been > 0 ? tokens.slice(0, -1) : [...tokens];
}

/**
 * Whose ministers somebody's are: those of their time in office. "Who was Obama's secretary of state" becomes "who was
 * secretary of state under Obama", and "how many foreign secretaries did Thatcher have" "… under Thatcher". Null if nothing
 * belongs to anybody.
 */
export function askUnderOwner(tokens: readonly Token[]): Token[] | null {
  const under = (owner: readonly Token[], rest: readonly Token[]) =>
    owner.length === 0 ? null : [...rest, wordToken('under'), ...owner];
  if (startsWith(tokens, ['how', 'many'])) {
    const aux = tokens.findIndex(({ lower }, at) => at > 2 && /^(did|has|had)$/.test(lower));
    const isHad = /^(have|had)$/.test(tokens.at(-1)!.lower);
    if (aux > 0 && isHad) return under(tokens.slice(aux + 1, -1), tokens.slice(0, aux));
  }
  const mark = tokens.findIndex(({ lower }) => lower === "'s");
  if (mark < 0 || TERM_NOUNS.has(tokens[mark + 1]?.lower ?? '')) return null;
  // The word before the mark is part of the name, also if it could be another: "Theresa May's".
  const begin = tokens.findLastIndex(({ lower }, at) => at < mark - 1 && isBeforeName(lower)) + 1;
  return begin < 1
    ? null
    : under(tokens.slice(begin, mark), [...tokens.slice(0, begin), ...tokens.slice(mark + 1)]);
}

function isBeforeName(word: string): boolean {
  return (
    ASKING_WORDS.has(word) ||
    AUXILIARIES.has(word) ||
    ARTICLES.has(word) ||
    EMPTY_ADVERBS.has(word) ||
    /^(of|as|become|became)$/.test(word)
  );
}

function wordToken(word: string): Token {
  return { text: word, lower: word };
}
