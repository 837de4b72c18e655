import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';
import { hashOf, Postings, posting, slotOf } from './postings.ts';

/** Earlier articles of a run of equal hashes that an article is compared with, besides the first. */
export const NEIGHBOURS = 3;
/** By the first bits of hashes: to sort all at once, or to make room in all, would be one long step. */
const PARTS = 256;
const HASHES_IN_PART = 2 ** 32 / PARTS;

/** Two articles of an index, by their slots. */
export type Pair = readonly [slot: number, other: number];

/** How the pairs that are to be compared change; some are named several times. */
export interface PairChanges {
  added: (pair: Pair) => void;
  dropped: (pair: Pair) => void;
}

/**
 * Which articles are to be compared, by the hashes that they share. What shares a hash is compared with the first and its
 * neighbours by date only, not each with each, so that a sentence that all articles have in common does not make the
 * work quadratic. Copies of copies find each other that way, because each is linked to one before it.
 */
export class CandidateIndex {
  private readonly parts = Array.from({ length: PARTS }, () => new Postings());
  private readonly compare: (slot: number, other: number) => number;

  /** @param compare which article comes first; no two are equal. */
  constructor(compare: (slot: number, other: number) => number) {
    this.compare = compare;
  }

  /** Puts articles into an empty index. @param hashes of each article, whose slots are in the order of the articles. */
  *fill(hashes: readonly Uint32Array[], added: (pair: Pair) => void): Steps<void> {
    yield* inSteps(hashes, FEW, (of, slot) => {
      for (const hash of of) this.partOf(hash).push(posting(hash, slot));
    });
    for (const part of this.parts) {
      part.sort();
      yield;
      yield* inSteps(allPairs(part), MANY, added);
    }
  }

  insert(slot: number, hashes: Uint32Array, changes: PairChanges): void {
    for (const hash of hashes) {
      const part = this.partOf(hash);
      const { start, at, end } = this.find(part, hash, slot);
      const before = [...pairsIn(part, start, at, reach(start, at, end))];
      part.insert(at, posting(hash, slot));
      for (const pair of pairsIn(part, start, at, reach(start, at, end) + 1)) changes.added(pair);
      for (const pair of before) changes.dropped(pair);
    }
  }

  remove(slot: number, hashes: Uint32Array, changes: PairChanges): void {
    for (const hash of hashes) {
      const part = this.partOf(hash);
      const { start, at, end } = this.find(part, hash, slot);
      const before = [...pairsIn(part, start, at, reach(start, at, end - 1) + 1)];
      part.remove(at);
      for (const pair of pairsIn(part, start, at, reach(start, at, end - 1))) changes.added(pair);
      for (const pair of before) changes.dropped(pair);
    }
  }

  private partOf(hash: number): Postings {
    return this.parts[Math.floor(hash / HASHES_IN_PART)]!;
  }

  /** Where an article is, or would be, and where the run of its hash begins and ends. */
  private find(part: Postings, hash: number, slot: number): { start: number; at: number; end: number } {
    return {
      start: part.search((value) => hashOf(value) >= hash),
      at: part.search(
        (value) => hashOf(value) > hash || (hashOf(value) === hash && this.compare(slotOf(value), slot) >= 0),
      ),
      end: part.search((value) => hashOf(value) > hash),
    };
  }
}

/** How far behind a place of a run the pairs change if an article comes or goes there: everywhere if it is the first. */
function reach(start: number, at: number, end: number): number {
  return at === start ? end : Math.min(end, at + NEIGHBOURS);
}

function* allPairs(part: Postings): Generator<Pair> {
  let start = 0;
  for (let end = 1; end <= part.length; end += 1) {
    if (end < part.length && hashOf(part.at(end)) === hashOf(part.at(start))) continue;
    yield* pairsIn(part, start, start, end);
    start = end;
  }
}

/** The pairs of a run that begins at `start` whose later article is at `from` or behind, and before `to`. */
function* pairsIn(part: Postings, start: number, from: number, to: number): Generator<Pair> {
  for (let at = Math.max(from, start + 1); at < to; at += 1) {
    const later = slotOf(part.at(at));
    yield [slotOf(part.at(start)), later];
    for (let before = Math.max(start + 1, at - NEIGHBOURS); before < at; before += 1)
      yield [slotOf(part.at(before)), later];
  }
}
