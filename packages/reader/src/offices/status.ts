import { statusInWord, type TenureStatus } from '@precedent/model';
import { ELECT_SUFFIXES, FORMER_PREFIXES } from '../english/offices/title-words.ts';
import type { TokenRange } from '../parse/document.ts';
import type { Syntax } from '../syntax/syntax.ts';

const LOOK_BACK = 5;

/** The status given by the words of a title: "former", "ex-", "President-elect"; null without such a word. */
export function statusOf(syntax: Syntax, title: TokenRange, words: TokenRange): TenureStatus | null {
  const inside = syntax.tokens.slice(words.start, Math.min(words.end + 2, syntax.tokens.length));
  for (const token of inside) {
    const parts = token.text.toLowerCase().split('-');
    if (ELECT_SUFFIXES.has(parts.at(-1)!)) return 'elect';
    if (parts.length > 1 && FORMER_PREFIXES.has(parts[0]!)) return 'former';
  }
  for (let at = words.start - 1; at >= Math.max(0, words.start - LOOK_BACK); at--) {
    const status = statusInWord(syntax.lower(at)) ?? statusInPrefix(syntax.lower(at));
    if (status) return status;
    if (['VERB', 'PUNCT', 'ADP', 'CCONJ', 'DET'].includes(syntax.token(at).upos) && syntax.lower(at) !== '-')
      break;
  }
  for (let at = title.start; at < title.end; at++) {
    const status = statusInWord(syntax.lower(at));
    if (status) return status;
  }
  return null;
}

/** The status in a hyphenated title: "outgoing-president". */
function statusInPrefix(word: string): TenureStatus | null {
  const [first, ...others] = word.split('-');
  return others.length > 0 ? statusInWord(first!) : null;
}
