import { compareStrings, earliestDay } from '@precedent/model';
import { sort } from '../order/sort-again.ts';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';
import { CandidateIndex, type Pair, type PairChanges } from './candidate-index.ts';
import { isCopy } from './is-copy.ts';
import { SLOTS } from './postings.ts';
import type { SignedArticle } from './sign-text.ts';

/**
 * Articles, and which of them carry the text of which others. An article that comes or goes is compared only with
 * what it shares a hash with.
 */
export class CopyIndex {
  private readonly articles: SignedArticle[] = [];
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  private readonly candidates = new CandidateIndex((slot, other) => this.compare(slot, other));
  /** Pairs of which one is a copy of the other, and how many times each is to be compared. */
  private readonly copies = new Map<number, number>();
  /** Null if the pairs have changed since they were grouped. */
  private grouped: Map<string, string> | null = null;
  private readonly changes: PairChanges = {
    added: (pair) => this.add(pair),
    dropped: (pair) => this.drop(pair),
  };

  get size(): number {
    return this.slots.size;
  }

  /** Puts articles into an empty index at once, which is faster than one after the other. */
  *fill(articles: readonly SignedArticle[]): Steps<void> {
    const ordered = yield* sort(articles, byDate);
    yield* inSteps(ordered, MANY, (article, slot) => {
      this.articles[slot] = article;
      this.slots.set(article.id, slot);
    });
    yield* this.candidates.fill(
      ordered.map(({ signature }) => signature.index),
      this.changes.added,
    );
  }

  insert(article: SignedArticle): void {
    const slot = this.free.pop() ?? this.articles.length;
    this.articles[slot] = article;
    this.slots.set(article.id, slot);
    this.candidates.insert(slot, article.signature.index, this.changes);
  }

  remove(id: string): void {
    const slot = this.slots.get(id)!;
    this.candidates.remove(slot, this.articles[slot]!.signature.index, this.changes);
    this.slots.delete(id);
    this.free.push(slot);
  }

  /** The id of each copy, and that of the earliest article of its group; in the order of the articles. */
  *groups(): Steps<ReadonlyMap<string, string>> {
    this.grouped ??= yield* this.group();
    return this.grouped;
  }

  private *group(): Steps<Map<string, string>> {
    const parents = new Map<number, number>();
    yield* inSteps(this.copies.keys(), MANY, (key) => {
      const [a, b] = [findRoot(parents, Math.floor(key / SLOTS)), findRoot(parents, key % SLOTS)];
      if (a === b) return;
      const [first, later] = this.compare(a, b) < 0 ? [a, b] : [b, a];
      parents.set(later, first);
    });
    const ordered = yield* sort([...parents.keys()], (a, b) => this.compare(a, b));
    const groups = new Map<string, string>();
    yield* inSteps(ordered, FEW, (slot) =>
      groups.set(this.articles[slot]!.id, this.articles[findRoot(parents, slot)]!.id),
    );
    return groups;
  }

  private compare(slot: number, other: number): number {
    return byDate(this.articles[slot]!, this.articles[other]!);
  }

  private add(pair: Pair): void {
    const key = keyOf(pair);
    const count = this.copies.get(key);
    if (count !== undefined) this.copies.set(key, count + 1);
    else if (isCopy(this.articles[pair[0]]!, this.articles[pair[1]]!)) {
      this.copies.set(key, 1);
      this.grouped = null;
    }
  }

  private drop(pair: Pair): void {
    const key = keyOf(pair);
    const count = this.copies.get(key);
    if (count === 1) {
      this.copies.delete(key);
      this.grouped = null;
    } else if (count !== undefined) this.copies.set(key, count - 1);
  }
}

function keyOf([a, b]: Pair): number {
  return a < b ? a * SLOTS + b : b * SLOTS + a;
}

/** Undated articles last: nothing shows that they were first. */
function byDate(a: SignedArticle, b: SignedArticle): number {
  return compareStrings(dayOf(a), dayOf(b)) || compareStrings(a.id, b.id);
}

function dayOf({ publishedAt }: SignedArticle): string {
  return publishedAt === null ? '9999' : earliestDay(publishedAt);
}

function findRoot(parents: Map<number, number>, of: number): number {
  let root = of;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) {
    const above = parents.get(parent);
    if (above !== undefined) parents.set(root, above);
    root = parent;
  }
  return root;
}
