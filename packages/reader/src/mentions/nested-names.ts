import type { GazetteerEntry } from '@precedent/model';
import { WORDS_WITH_STATE } from '../english/bodies/body-nouns.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { type FoundName, foundAt } from './found-name.ts';
import type { NamePart } from './gazetteer-names.ts';
import type { NameCandidate } from './name-candidate.ts';
import { lowerOf, overlaps } from './phrase.ts';
import { chooseEntry, type EntryWeights, settleKnown } from './settle-name.ts';

/** A state inside the name of its body: "Iraqi" in "Iraqi parliament"; null if the name isn't that. */
export function settleNested(
  document: Document,
  name: NameCandidate,
  outers: readonly FoundName[],
  weights: EntryWeights,
): FoundName | null {
  const sentence = document.sentences[name.sentence] as Sentence;
  const outer = outers.find((other) => overlaps(other.tokens, name));
  if (outer?.type !== 'institution' || !isOfState(sentence, outer.tokens)) return null;
  const settled = settleKnown(sentence, name, name.known, weights);
  // For a known body, the gazetteer decides: "Bank of America" doesn't belong to a state called America.
  if (outer.entry && !isHomeOf(outer.entry, settled, sentence)) return null;
  return settled && settled.type !== 'person' && settled.type !== 'institution' ? settled : null;
}

/**
 * Whether it is the body's country or, without a country, the place after "of": "Legislative Council of Hong
 * Kong".
 */
function isHomeOf(body: GazetteerEntry, settled: FoundName | null, sentence: Sentence): boolean {
  const home = settled?.entry;
  if (!settled || !home) return false;
  if (body.country !== null) return home.id === body.country;
  const before = sentence.tokens[settled.tokens.start - 1];
  return home.type === 'place' && before !== undefined && OWNER.includes(lowerOf(before));
}

const isOfState = (sentence: Sentence, outer: TokenRange) =>
  sentence.tokens
    .slice(outer.start, outer.end)
    .some((token) => WORDS_WITH_STATE.has(token.text.toLowerCase()));

/** A country inside a hyphenated word: "U.S." in "U.S.-led"; null for other names. */
export function settlePart(document: Document, part: NamePart, weights: EntryWeights): FoundName | null {
  const tokens = tokensOf(part);
  const entry = chooseEntry(
    part.known.filter(({ form }) => form !== 'seat'),
    weights,
  );
  if (entry?.type !== 'country') return null;
  const found = foundAt(document.sentences[part.sentence] as Sentence, tokens, {
    type: 'country',
    entry,
    adjective: true,
  });
  return { ...found, span: { start: part.start, end: part.end } };
}

/** The hyphenated word that contains a part. */
export function tokensOf({ token }: NamePart): TokenRange {
  return { start: token, end: token + 1 };
}
