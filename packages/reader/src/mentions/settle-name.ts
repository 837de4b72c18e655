import type { EntityType, GazetteerEntry } from '@precedent/model';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { type FoundName, foundAt } from './found-name.ts';
import { type NameCandidate, strongestType } from './name-candidate.ts';
import type { KnownName } from './name-index.ts';
import { headOf } from './phrase.ts';
import { keyOf, type PooledVotes } from './pooled-votes.ts';
import { isWellKnownSeat, standsForState } from './seat.ts';

/** How much each gazetteer entry is spoken of, by names that are its alone. */
export type EntryWeights = ReadonlyMap<string, number>;

/** Counts entries, and the state that each lies in, by names that only they bear; seats don't count. */
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
 * Which of several bearers of a name is meant: the one that the article speaks of otherwise, else one
 * that lies in a state it speaks of, else the first of the gazetteer. "Georgia" beside "Tbilisi" is the
 * country, beside "U.S." the state.
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

/** What a name stands for, by all evidence of the document; null where nothing speaks for any type. */
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

/** No state is unknown to the gazetteer: what else is voted a country is a place. */
const unknownType = (type: EntityType) => (type === 'country' ? 'place' : type);

/** A known name in its place: a seat stands for its state or for itself. */
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
