import { PrecedentError } from '@precedent/model';
import type { ArchiveContents } from './archive-contents.ts';

/** The contents after a given change, as far as the archive still has them. */
export interface PastContents {
  contents: ArchiveContents;
  /** What can no longer be reconstructed, one sentence each. */
  lost: string[];
}

/**
 * Takes the archive back to one of its changes. Articles removed since are lost, and articles read again since
 * have their later reading: the archive keeps no earlier ones.
 *
 * @throws PrecedentError `invalid_input` if the archive has fewer changes.
 */
export function contentsAt(contents: ArchiveContents, sequence: number): PastContents {
  const latest = contents.changes.at(-1)?.sequence ?? 0;
  if (sequence > latest)
    throw new PrecedentError(
      'invalid_input',
      `the archive has no change ${sequence}; the latest is ${latest}`,
      'To see all changes: precedent changes',
    );
  const before = contents.changes.filter((change) => change.sequence <= sequence);
  const since = contents.changes.filter((change) => change.sequence > sequence);
  const present = new Set<string>();
  const undone = new Set<number>();
  for (const change of before) {
    if (change.kind === 'added' || change.kind === 'restored') present.add(change.articleId);
    if (change.kind === 'removed' || change.kind === 'superseded') present.delete(change.articleId);
    if (change.kind === 'undone') undone.add(change.decision);
  }
  const readings = contents.readings.filter(({ article }) => present.has(article.id));
  const decisions = contents.decisions
    .filter(({ number }) => number <= sequence && !undone.has(number))
    .map((decision) => ({ ...decision, undoneAt: null }));
  const reread = new Set(since.flatMap((change) => (change.kind === 'replaced' ? [change.articleId] : [])));
  const rereadPresent = readings.filter(({ article }) => reread.has(article.id)).length;
  const lost = [
    sayLost(present.size - readings.length, 'removed or superseded since; their claims are no longer used'),
    sayLost(rereadPresent, 'read again since; the new claims are used'),
    since.some((change) => 'list' in change)
      ? 'the imported lists have changed since; the current ones are used'
      : null,
  ].filter((note) => note !== null);
  return { contents: { ...contents, readings, decisions }, lost };
}

function sayLost(count: number, what: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? 'article was' : 'articles were'} ${what}`;
}
