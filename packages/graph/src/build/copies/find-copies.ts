import { type Article, compareStrings, earliestDay, publisherOf } from '@precedent/model';
import { sort } from '../order/sort-again.ts';
import { FEW, finish, inSteps, MANY, type Steps } from '../order/steps.ts';
import { isCopy } from './is-copy.ts';
import { type SignedArticle, signText } from './sign-text.ts';

/** The copies among some articles: the id of each copy, and the id of the article that it is a copy of. */
export type Copies = ReadonlyMap<string, string>;

const known = new WeakMap<Article, SignedArticle>();

/** Computed once for each article: a text never changes. */
export function signArticle(article: Article): SignedArticle {
  const before = known.get(article);
  if (before) return before;
  const { id, publishedAt, text } = article;
  const signed = { id, publishedAt, publisher: publisherOf(article), signature: signText(text) };
  known.set(article, signed);
  return signed;
}

/** Earlier articles of a run of equal hashes that an article is compared with, besides the first. */
const NEIGHBOURS = 3;
/** 2^20 articles, and 2^32 hashes, make a number that a double represents exactly. */
const MOST_ARTICLES = 2 ** 20;

/**
 * Finds articles that carry the same text. Of each group, the earliest is the one that the others are copies of.
 *
 * Takes time linear in the articles (with a sort of their sampled hashes), even if all have a sentence in common: what
 * shares a hash is compared with its neighbours by date only, not each with each. Copies of copies find each other that
 * way, because each is linked to one before it. The order of the input makes no difference.
 */
export function findCopies(articles: Iterable<Article>): Copies {
  return finish(findCopiesInSteps(articles));
}

/** As {@link findCopies}. */
export function* findCopiesInSteps(articles: Iterable<Article>): Steps<Copies> {
  const signed = new Map<string, SignedArticle>();
  yield* inSteps(articles, FEW, (article) => signed.set(article.id, signArticle(article)));
  const ordered = yield* sort([...signed.values()], byDate);
  const groups = Int32Array.from(ordered.keys());
  const postings = yield* sortPostings(ordered);
  yield* inSteps(candidatePairs(postings), MANY, ([earlier, later]) => {
    const [a, b] = [findRoot(groups, earlier), findRoot(groups, later)];
    if (a !== b && isCopy(ordered[earlier]!, ordered[later]!)) groups[Math.max(a, b)] = Math.min(a, b);
  });
  const copies = new Map<string, string>();
  for (const [at, { id }] of ordered.entries()) {
    const original = findRoot(groups, at);
    if (original !== at) copies.set(id, ordered[original]!.id);
  }
  return copies;
}

/** Undated articles last: nothing shows that they were first. */
function byDate(a: SignedArticle, b: SignedArticle): number {
  return compareStrings(dayOf(a), dayOf(b)) || compareStrings(a.id, b.id);
}

function dayOf({ publishedAt }: SignedArticle): string {
  return publishedAt === null ? '9999' : earliestDay(publishedAt);
}

/** Pairs of articles that share a hash of their indexes, each with the earlier one first; some of them several times. */
function* candidatePairs(postings: Float64Array): Generator<[number, number]> {
  let start = 0;
  for (let at = 0; at < postings.length; at += 1) {
    const [hash, article] = [hashOf(postings[at]!), articleOf(postings[at]!)];
    if (hashOf(postings[start]!) !== hash) start = at;
    if (at > start) yield [articleOf(postings[start]!), article];
    for (let before = Math.max(start + 1, at - NEIGHBOURS); before < at; before += 1)
      yield [articleOf(postings[before]!), article];
  }
}

/** Parts that hashes are sorted in, by their first bits: sorting all at once would be one long step. */
const PARTS = 256;
const HASHES_IN_PART = 2 ** 32 / PARTS;

/** Each hash of an index with the number of its article, by hash and then by number. */
function* sortPostings(articles: readonly SignedArticle[]): Steps<Float64Array> {
  const starts = new Uint32Array(PARTS + 1);
  const partOf = (hash: number) => Math.floor(hash / HASHES_IN_PART);
  yield* inSteps(articles, FEW, ({ signature }) => {
    for (const hash of signature.index) starts[partOf(hash) + 1]! += 1;
  });
  for (let part = 0; part < PARTS; part += 1) starts[part + 1]! += starts[part]!;
  const postings = new Float64Array(starts[PARTS]!);
  const ends = starts.slice();
  yield* inSteps(articles, FEW, ({ signature }, at) => {
    for (const hash of signature.index) {
      postings[ends[partOf(hash)]!] = hash * MOST_ARTICLES + at;
      ends[partOf(hash)]! += 1;
    }
  });
  for (let part = 0; part < PARTS; part += 1) {
    postings.subarray(starts[part], starts[part + 1]).sort();
    yield;
  }
  return postings;
}

function hashOf(posting: number): number {
  return Math.floor(posting / MOST_ARTICLES);
}

function articleOf(posting: number): number {
  return posting % MOST_ARTICLES;
}

function findRoot(groups: Int32Array, of: number): number {
  let root = of;
  while (groups[root] !== root) {
    groups[root] = groups[groups[root]!]!;
    root = groups[root]!;
  }
  return root;
}
