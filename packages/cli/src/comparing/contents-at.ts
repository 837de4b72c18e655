import { PrecedentError } from '@precedent/model';
import type { ArchiveContents } from './archive-contents.ts';

/** The contents as they were after a change, as far as the archive still has them. */
export interface PastContents {
  contents: ArchiveContents;
  /** What the archive no longer tells, a sentence each. */
  lost: string[];
}

/**
 * Plays the archive's changes back to one of them. What was removed since is gone, and what was read again
 * has its later reading: the archive keeps no earlier ones.
 *
 * @throws PrecedentError `invalid_input` where there was no such change yet.
 */
export function contentsAt(contents: ArchiveContents, sequence: number): PastContents {
  const latest = contents.changes.at(-1)?.sequence ?? 0;
  if (sequence > latest)
    throw new PrecedentError(
      'invalid_input',
      `the archive has no change ${sequence}: its latest is ${latest}`,
      'See `precedent changes`.',
    );
  const before = contents.changes.filter((change) => change.sequence <= sequence);
  const since = contents.changes.filter((change) => change.sequence > sequence);
  const present = new Set<string>();
  const undone = new Set<number>();
  for (const change of before) {
    if (change.kind === 'added') present.add(change.articleId);
    if (change.kind === 'removed') present.delete(change.articleId);
    if (change.kind === 'undone') undone.add(change.decision);
  }
  const readings = contents.readings.filter(({ article }) => present.has(article.id));
  const decisions = contents.decisions
    .filter(({ number }) => number <= sequence && !undone.has(number))
    .map((decision) => ({ ...decision, undoneAt: null }));
  const reread = new Set(since.flatMap((change) => (change.kind === 'replaced' ? [change.articleId] : [])));
  const rereadPresent = readings.filter(({ article }) => reread.has(article.id)).length;
  const lost = [
    sayLost(present.size - readings.length, 'removed since: what it said is no longer kept'),
    sayLost(rereadPresent, 'read again since: it counts as it is read now'),
    since.some((change) => 'list' in change)
      ? 'lists of entities changed since: they count as they are now'
      : null,
  ].filter((note) => note !== null);
  return { contents: { ...contents, readings, decisions }, lost };
}

function sayLost(count: number, what: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? 'article was' : 'articles were'} ${what}`;
}
