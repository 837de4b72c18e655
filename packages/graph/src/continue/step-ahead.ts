import { type GraphStep, PrecedentError, type Reading, type Reference } from '@precedent/model';
import { basisOf } from '../build/basis.ts';
import { type ContinuedArchive, catchUp } from './catch-up.ts';
import { continueGraph } from './continue-graph.ts';

/** Called between steps of some milliseconds, so that others get their turn. */
export type Pause = () => Promise<void>;

/**
 * How the kept graph of an archive will change when an article is read again or removed. It must be worked out beforehand,
 * because the archive does not keep the previous reading. Null if the change reaches too far, or no graph is kept.
 *
 * @param after null if the article will be removed.
 */
export async function stepTo(
  archive: ContinuedArchive,
  reference: Reference,
  { articleId, after }: { articleId: string; after: Reading | null },
  pause: Pause = async () => {},
): Promise<GraphStep | null> {
  if (!(await catchUp(archive, reference, pause))) return null;
  const kept = await archive.graphToContinue(basisOf(reference));
  if (kept === null || kept.sequence !== (await archive.sequence())) return null;
  const { parts, notes, sequence } = kept;
  const decisions = await archive.decisions();
  // An older version of a story does not count, however it is read.
  const before = await archive.reading(articleId);
  const reading = async (id: string) => (id === articleId && after) || archive.readingOfVersion(id);
  const change = { articleId, before, after: before && after, decisions };
  return continueGraph({ parts, notes, decisions, reading, pause }, change, reference, sequence + 1);
}

/** The same for an article that may be in the archive or not; what keeps it from being followed is no reason not to add it. */
export async function stepToReading(
  archive: ContinuedArchive,
  reference: Reference,
  after: Reading,
  pause?: Pause,
): Promise<GraphStep | null> {
  const articleId = after.article.id;
  try {
    if ((await archive.readingOfVersion(articleId)) === null) return null;
    return await stepTo(archive, reference, { articleId, after }, pause);
  } catch (error) {
    if (isPassing(error)) return null;
    throw error;
  }
}

/** An archive from which articles can be removed. */
export interface RemovingArchive extends ContinuedArchive {
  remove(articleId: string, step?: GraphStep): Promise<boolean>;
}

/** Removes an article, and brings the kept graph up to date with it, if that can be done without building the whole. */
export async function removeFollowed(
  archive: RemovingArchive,
  reference: Reference,
  articleId: string,
  pause?: Pause,
): Promise<boolean> {
  try {
    const step = await stepTo(archive, reference, { articleId, after: null }, pause);
    if (step !== null) return await archive.remove(articleId, step);
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
  return archive.remove(articleId);
}

/** What is damaged is to be removed or read again; and others may have changed the archive meanwhile. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof PrecedentError && (error.code === 'archive_corrupt' || error.code === 'archive_locked')
  );
}
