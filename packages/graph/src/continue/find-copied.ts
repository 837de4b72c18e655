import { type Article, compareStrings, type KeptNotes } from '@precedent/model';
import { NEIGHBOURS } from '../build/copies/candidate-index.ts';
import { isCopy } from '../build/copies/is-copy.ts';
import { signArticle } from '../build/copies/sign-article.ts';
import { CannotContinue } from './cannot-continue.ts';
import { type ArticleHead, dayOf } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';

/** Pairs of articles above which building the whole graph is the better way. */
const MOST_PAIRS = 60;

/** A kept article, as far as it is known to its copies. */
interface Dated {
  id: string;
  day: string;
  copyOf: string | null;
}

type FindArticle = (id: string) => Promise<Article | null>;

/**
 * The article that a new one is a copy of; null if it is none. It is compared with those that the index of copies would
 * compare it with.
 *
 * @throws CannotContinue if it may change which others are copies.
 */
export async function findCopied(
  article: Article,
  notes: KeptNotes,
  articleOf: FindArticle,
): Promise<string | null> {
  if (article.kind !== 'news') return null;
  const own: Dated = { id: article.id, day: dayOf(article.publishedAt), copyOf: null };
  const candidates = new Map<string, Dated>();
  const signed = signArticle(article);
  const runs = await notes.heads([...signed.signature.index].map(noteKey.hash));
  for (const run of runs) for (const one of candidatesIn(run.map(decode), own)) candidates.set(one.id, one);
  const copied: Dated[] = [];
  for (const one of candidates.values())
    if (isCopy(signArticle(await expectArticle(one.id, articleOf)), signed)) copied.push(one);
  const roots = new Set(copied.map(({ id, copyOf }) => copyOf ?? id));
  if (roots.size > 1) throw new CannotContinue('a copy links others');
  if (copied.some((one) => byDate(own, one) < 0 && one.copyOf === null))
    throw new CannotContinue('an article is copied by earlier ones');
  return [...roots][0] ?? null;
}

/**
 * The article that is no longer a copy of any once this one is gone; null if there is none.
 *
 * @param copyOf what the article is a copy of.
 * @throws CannotContinue if it may change more than that.
 */
export async function findLeftAlone(
  article: Article,
  copyOf: string | null,
  notes: KeptNotes,
  articleOf: FindArticle,
): Promise<string | null> {
  if (article.kind !== 'news') return null;
  const runs = await runsOf(article, notes);
  for (const run of runs) await refuseNewPairs(run, article.id, articleOf);
  const root = copyOf ?? article.id;
  const around =
    copyOf === null ? runs : [...runs, ...(await runsOf(await expectArticle(root, articleOf), notes))];
  const group = new Set(around.flat().flatMap((one) => (rootOf(one) === root ? one.id : [])));
  group.delete(article.id);
  if (copyOf === null && group.size === 1) return [...group][0]!;
  group.delete(root);
  if (group.size > 0) throw new CannotContinue('an article leaves several copies');
  return null;
}

/** The kept articles with each hash of an article, in order. */
async function runsOf(article: Article, notes: KeptNotes): Promise<Dated[][]> {
  const found = await notes.heads([...signArticle(article).signature.index].map(noteKey.hash));
  return found.map((run) => run.map(decode).sort(byDate));
}

/** Articles that become neighbours are then compared. */
async function refuseNewPairs(run: readonly Dated[], gone: string, articleOf: FindArticle): Promise<void> {
  const at = run.findIndex(({ id }) => id === gone);
  const pairs =
    at === 0
      ? run.slice(2).map((later) => [run[1]!, later] as const)
      : run.slice(at + 1, at + 1 + NEIGHBOURS).flatMap((later, place) => {
          const parted = at - NEIGHBOURS + place;
          return parted >= 1 && parted < at ? [[run[parted]!, later] as const] : [];
        });
  if (pairs.length > MOST_PAIRS) throw new CannotContinue('too many articles share words');
  for (const [one, later] of pairs) {
    if (rootOf(one) === rootOf(later)) continue;
    const [a, b] = [await expectArticle(one.id, articleOf), await expectArticle(later.id, articleOf)];
    if (isCopy(signArticle(a), signArticle(b))) throw new CannotContinue('a removal makes copies neighbours');
  }
}

async function expectArticle(id: string, articleOf: FindArticle): Promise<Article> {
  const article = await articleOf(id);
  if (article === null) throw new CannotContinue('an article is no longer in the archive');
  return article;
}

function rootOf({ id, copyOf }: Dated): string {
  return copyOf ?? id;
}

function decode({ id, head }: { id: string; head: string }): Dated {
  const { day, copyOf } = JSON.parse(head) as ArticleHead;
  return { id: id.slice(noteKey.article('').length), day: day!, copyOf };
}

/** Those with the same hash that a new article is compared with. */
function candidatesIn(run: readonly Dated[], own: Dated): Dated[] {
  const sorted = [...run].sort(byDate);
  const at = sorted.filter((one) => byDate(one, own) < 0).length;
  if (at === 0) {
    if (sorted.some(({ copyOf }) => copyOf !== null))
      throw new CannotContinue('a copy is the first with its words');
    return sorted;
  }
  const [before, after] = [sorted.slice(Math.max(1, at - NEIGHBOURS), at), sorted.slice(at, at + NEIGHBOURS)];
  refuseParting(before, after);
  return [sorted[0]!, ...before, ...after];
}

/** Articles that are no longer neighbours may no longer be compared; that matters only if they are copies. */
function refuseParting(before: readonly Dated[], after: readonly Dated[]): void {
  for (const [place, one] of before.entries())
    for (const other of after.slice(0, 1 + place))
      if ((one.copyOf ?? one.id) === (other.copyOf ?? other.id))
        throw new CannotContinue('copies are parted');
}

function byDate(a: Dated, b: Dated): number {
  return compareStrings(a.day, b.day) || compareStrings(a.id, b.id);
}
