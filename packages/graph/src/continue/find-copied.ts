import { type Article, compareStrings, type KeptNotes } from '@precedent/model';
import { NEIGHBOURS } from '../build/copies/candidate-index.ts';
import { isCopy } from '../build/copies/is-copy.ts';
import { signArticle } from '../build/copies/sign-article.ts';
import { CannotContinue } from './cannot-continue.ts';
import { type ArticleHead, dayOf } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';

interface Dated {
  id: string;
  day: string;
  copyOf: string | null;
}

/**
 * The article that a new one is a copy of; null if it is none. It is compared with those that the index of copies would
 * compare it with.
 *
 * @throws CannotContinue if it may change which others are copies.
 */
export async function findCopied(
  article: Article,
  notes: KeptNotes,
  articleOf: (id: string) => Promise<Article | null>,
): Promise<string | null> {
  if (article.kind !== 'news') return null;
  const own: Dated = { id: article.id, day: dayOf(article.publishedAt), copyOf: null };
  const candidates = new Map<string, Dated>();
  const signed = signArticle(article);
  const runs = await notes.heads([...signed.signature.index].map(noteKey.hash));
  for (const run of runs) for (const one of candidatesIn(run.map(decode), own)) candidates.set(one.id, one);
  const copied: Dated[] = [];
  for (const one of candidates.values()) {
    const other = await articleOf(one.id);
    if (other === null) throw new CannotContinue('an article is no longer in the archive');
    if (isCopy(signArticle(other), signed)) copied.push(one);
  }
  const roots = new Set(copied.map(({ id, copyOf }) => copyOf ?? id));
  if (roots.size > 1) throw new CannotContinue('a copy links others');
  if (copied.some((one) => byDate(own, one) < 0 && one.copyOf === null))
    throw new CannotContinue('an article is copied by earlier ones');
  return [...roots][0] ?? null;
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
