import { KINDS_OF_BODIES } from '../english/bodies/body-nouns.ts';
import { POSSESSIVE_MARK } from '../english/grammar/possessive.ts';
import type { Mention } from '../mentions/mention.ts';
import { isCapitalised, lowerOf } from '../mentions/phrase.ts';
import type { Document, Sentence } from '../parse/document.ts';

/**
 * Other forms of a body's name that are written where it is named: without the state or body at its beginning ("State
 * Department" in "U.S. State Department"), and with and without the noun that says what it is ("Solidarity" and "Solidarity
 * union").
 */
export function shortFormsOfBody(
  document: Document,
  mention: Mention,
  mentions: readonly Mention[],
): string[] {
  if (mention.type !== 'institution' || mention.kind !== 'name') return [];
  const sentence = document.sentences[mention.sentence]!;
  const textFrom = (start: number, end: number) =>
    document.article.text
      .slice(sentence.tokens[start]!.start, sentence.tokens[end - 1]!.end)
      .replace(/\s+/g, ' ');
  const { start, end } = mention.tokens;
  const own = behindOwner(sentence, mention, mentions);
  const noun = kindOf(sentence, mention);
  return [
    ...(own === null ? [] : [textFrom(own, end)]),
    ...(noun === null ? [] : [textFrom(start, noun), textFrom(start, noun + 1)]),
  ];
}

/** The first token after the owner that begins a name; null if it begins with none. */
function behindOwner(
  { tokens }: Sentence,
  { index, span, tokens: { end } }: Mention,
  mentions: readonly Mention[],
): number | null {
  // A nested mention comes right after the outer one.
  const owner = mentions[index + 1];
  if (!owner || owner.span.start !== span.start || owner.span.end >= span.end) return null;
  const next = owner.tokens.end;
  const start = tokens[next] && POSSESSIVE_MARK.test(tokens[next].text) ? next + 1 : next;
  return start < end && /^\p{L}/u.test(tokens[start]!.text) ? start : null;
}

/** The lower-case noun at the end of a name, or directly after it, that says what kind of body it is. */
function kindOf({ tokens }: Sentence, { tokens: { start, end } }: Mention): number | null {
  const last = tokens[end - 1]!;
  const isKind = end - start > 1 && !isCapitalised(last) && KINDS_OF_BODIES.has(lowerOf(last));
  return isKind && isCapitalised(tokens[start]!) ? end - 1 : null;
}
