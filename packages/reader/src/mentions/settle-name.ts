import type { EntityType, GazetteerEntry } from '@precedent/model';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { type FoundName, foundAt } from './found-name.ts';
import { type NameCandidate, strongestType } from './name-candidate.ts';
import type { KnownName } from './name-index.ts';
import { headOf } from './phrase.ts';
import { keyOf, type PooledVotes } from './pooled-votes.ts';
import { isWellKnownSeat, standsForState } from './seat.ts';

/** How often each gazetteer entry is mentioned by a name that no other entry has. */
export type EntryWeights = ReadonlyMap<string, number>;

/** Counts entries, and the states they belong to, by names that no other entry has. Seats don't count. */
export function weighEntries(names: readonly { known: readonly KnownName[] }[]): EntryWeights {
  const weights = new Map<string, number>();
  const add = (id: string) => weights.set(id, (weights.get(id) ?? 0) + 1);
  for (const { known } of names) {
    const [only] = known;
    if (!only || known.some(({ entry }) => entry !== only.entry) || only.form === 'seat') continue;
    add(only.entry.id);
    if (only.entry.country !== null) add(only.entry.country);
  }
  return weights;
}

/**
 * Chooses among entries with the same name: one that the article mentions by another name, or in a state that
 * it mentions, or else the first in the gazetteer. "Georgia" is the country in an article with "Tbilisi", and
 * the US state in one with "U.S.".
 */
export function chooseEntry(known: readonly KnownName[], weights: EntryWeights): GazetteerEntry | null {
  let best: GazetteerEntry | null = null;
  let bestWeight = -1;
  for (const { entry } of known) {
    const own = weights.get(entry.id) ?? 0;
    const around = entry.country === null ? 0 : (weights.get(entry.country) ?? 0);
    if (own * 2 + around <= bestWeight) continue;
    best = entry;
    bestWeight = own * 2 + around;
  }
  return best;
}

/** What a name refers to, by all the evidence in the document; null without evidence for any type. */
export function settleName(
  document: Document,
  name: NameCandidate,
  pooled: PooledVotes,
  weights: EntryWeights,
): FoundName | null {
  const sentence = document.sentences[name.sentence] as Sentence;
  const type = strongestType(pooled.get(keyOf(document, name)) ?? name.votes);
  if (type === null) return null;
  if (type !== 'person' && name.known.length > 0) return settleKnown(sentence, name, name.known, weights);
  return foundAt(sentence, name, { type: unknownType(type), entry: null, adjective: false });
}

/** The gazetteer has every country, so an unknown name with votes for a country is a place. */
const unknownType = (type: EntityType) => (type === 'country' ? 'place' : type);

/** What a known name refers to at one place: a seat means its state or itself. */
export function settleKnown(
  sentence: Sentence,
  range: TokenRange,
  known: readonly KnownName[],
  weights: EntryWeights,
): FoundName | null {
  const text = sentence.tokens
    .slice(range.start, range.end)
    .map((token) => token.text)
    .join(' ');
  const seats = known.filter(
    ({ form, entry }) => form === 'seat' && (weights.has(entry.id) || isWellKnownSeat(text)),
  );
  const others = known.filter(({ form }) => form !== 'seat');
  const seat = chooseEntry(seats, weights);
  if (seat && standsForState(sentence, range, headOf(sentence, range), text))
    return foundAt(sentence, range, { type: seat.type, entry: seat, adjective: false });
  const entry = chooseEntry(others, weights);
  if (!entry) return foundAt(sentence, range, { type: 'place', entry: null, adjective: false });
  const form = others.find((name) => name.entry === entry)?.form;
  const adjective = form === 'adjective' || form === 'demonym';
  return foundAt(sentence, range, { type: entry.type, entry, adjective });
}
