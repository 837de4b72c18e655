import type { Span } from '@precedent/model';
import { POSSESSIVE_MARK } from '../english/grammar/possessive.ts';
import type { Sentence, Token, TokenRange } from '../parse/document.ts';
import { syntaxOf } from '../syntax/syntax.ts';

/** The text from the first to the last token of a range. */
export function spanOf(sentence: Sentence, range: TokenRange): Span {
  return { start: tokenAt(sentence, range.start).start, end: tokenAt(sentence, range.end - 1).end };
}

export function tokenAt(sentence: Sentence, index: number): Token {
  return sentence.tokens[index] as Token;
}

/** A token's text in lower case, with plain apostrophes. */
export function lowerOf(token: Token): string {
  const lower = token.text.toLowerCase();
  return lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower;
}

export function isCapitalised(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

/** The lemma of a noun in lower case, or the noun itself if it has none. */
export function nounOf(token: Token): string {
  const lower = lowerOf(token);
  return token.lemma && token.lemma.toLowerCase() !== lower ? token.lemma.toLowerCase() : lower;
}

/** The syntactic head of a range: the first token whose own head is outside. */
export function headOf(sentence: Sentence, range: TokenRange): number {
  const head = syntaxOf(sentence)
    .outermost(range)
    .find((at) => !['PUNCT', 'DET'].includes(tokenAt(sentence, at).upos));
  return head ?? range.end - 1;
}

/** Tokens whose head is `head`, in order. */
export function childrenOf(sentence: Sentence, head: number): readonly number[] {
  return syntaxOf(sentence).children(head);
}

export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: TokenRange, inner: TokenRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The preposition that introduces a token ("in" Washington), in lower case, or null. */
export function prepositionOf(sentence: Sentence, index: number): string | null {
  const at = childrenOf(sentence, index).find(
    (child) => tokenAt(sentence, child).deprel === 'case' && child < index,
  );
  return at === undefined ? null : lowerOf(tokenAt(sentence, at));
}

/** Whether the phrase is followed by a possessive marker: "Iraq's", "the allies'". */
export function isPossessor(sentence: Sentence, range: TokenRange): boolean {
  const next = sentence.tokens[range.end];
  return next !== undefined && POSSESSIVE_MARK.test(next.text) && next.upos === 'PART';
}
