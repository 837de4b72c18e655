import type { GazetteerEntry } from '@precedent/model';
import { WORDS_WITH_STATE } from '../english/bodies/body-nouns.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { type FoundName, foundAt } from './found-name.ts';
import type { NamePart } from './gazetteer-names.ts';
import type { NameCandidate } from './name-candidate.ts';
import { lowerOf, overlaps } from './phrase.ts';
import { chooseEntry, type EntryWeights, settleKnown } from './settle-name.ts';

/** "Iraqi" in "Iraqi parliament": the state that a body's name holds, out of the names of its sentence; null where it holds none. */
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
  // A known body's state is known too: "Bank of America" is of the United States, not of America.
  if (outer.entry && !isHomeOf(outer.entry, settled, sentence)) return null;
  return settled && settled.type !== 'person' && settled.type !== 'institution' ? settled : null;
}

/** The body's country; of a body without one the place that its name ends in: "Legislative Council of Hong Kong". */
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

/** "U.S." in "U.S.-led"; null where it names no country. */
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

/** The hyphenated word that a part is in. */
export function tokensOf({ token }: NamePart): TokenRange {
  return { start: token, end: token + 1 };
}
