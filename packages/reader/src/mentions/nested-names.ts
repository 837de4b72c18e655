import type { GazetteerEntry } from '@precedent/model';
import { headWordOf, ORGANS_OF_OWNERS, WORDS_WITH_STATE } from '../english/bodies/body-nouns.ts';
import { saysParty } from '../english/bodies/party-words.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import { AFFILIATED } from '../english/people/name-words.ts';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { type FoundName, foundAt } from './found-name.ts';
import type { NamePart } from './gazetteer-names.ts';
import type { NameCandidate } from './name-candidate.ts';
import { lowerOf, overlaps, tokenAt } from './phrase.ts';
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
  if (outer?.type !== 'institution') return null;
  const settled = settleKnown(sentence, name, name.known, weights);
  if (!settled || settled.type === 'person') return null;
  if (beginsWithOwner(sentence, settled, outer)) return settled;
  if (settled.type === 'institution' || !isOfState(sentence, outer.tokens)) return null;
  // For a known body, the gazetteer decides: "Bank of America" doesn't belong to a state called America.
  return outer.entry && !isHomeOf(outer.entry, settled, sentence) ? null : settled;
}

/**
 * Whether the name of a body begins with that of the state or body to which it belongs: "U.S. Central Command", "UN
 * Security Council". Counter-examples: "UN Watch", "Bradford City", "Greek Orthodox Church".
 */
function beginsWithOwner(sentence: Sentence, owner: FoundName, { tokens, entry }: FoundName): boolean {
  if (owner.adjective || owner.tokens.start !== tokens.start) return false;
  if (entry && entry.country !== null && entry.country !== owner.entry?.id) return false;
  if (owner.type === 'institution' && saysParty(owner.entry?.name ?? '')) return false;
  const words = sentence.tokens.slice(owner.tokens.end, tokens.end).map(lowerOf);
  return ORGANS_OF_OWNERS.has(headWordOf(words));
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

/**
 * A country or body inside a hyphenated word: "U.S." in "U.S.-led", "NATO" in "NATO-backed", and a seat that acts for
 * its state, "Khartoum" in "Khartoum-backed"; null for other names.
 */
export function settlePart(document: Document, part: NamePart, weights: EntryWeights): FoundName | null {
  const tokens = tokensOf(part);
  const sentence = document.sentences[part.sentence] as Sentence;
  const acts =
    part.end < tokenAt(sentence, part.token).end && AFFILIATED.test(tokenAt(sentence, part.token).text);
  const entry = chooseEntry(
    part.known.filter(({ form }) => acts || form !== 'seat'),
    weights,
  );
  if (entry?.type !== 'country' && entry?.type !== 'institution') return null;
  const found = foundAt(sentence, tokens, { type: entry.type, entry, adjective: true });
  return { ...found, span: { start: part.start, end: part.end } };
}

/** The hyphenated word that contains a part. */
export function tokensOf({ token }: NamePart): TokenRange {
  return { start: token, end: token + 1 };
}
