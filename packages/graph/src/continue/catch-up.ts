import type { GraphParts, GraphStep, KeptNotes, Reading, Reference } from '@precedent/model';
import { basisOf } from '../build/basis.ts';
import { continueGraph } from './continue-graph.ts';

/** An archive that keeps a graph, as far as it is needed to bring that up to date. */
export interface ContinuedArchive {
  sequence(): Promise<number>;
  changes(since: number): Promise<readonly { sequence: number; kind: string; articleId?: string }[]>;
  reading(articleId: string): Promise<Reading | null>;
  graphToContinue(
    basis: string,
  ): Promise<{ readonly sequence: number; readonly parts: GraphParts; readonly notes: KeptNotes } | null>;
  continueGraph(step: GraphStep, from: number): Promise<boolean>;
}

/** Articles above which building the whole graph is quicker. */
const MOST_STEPS = 200;

/**
 * Brings the graph that an archive keeps up to date by the articles that were added since, one after the other.
 *
 * @param pause called between steps of some milliseconds, so that others get their turn.
 * @returns false if it has to be built as a whole: none is kept, something else has changed, or an article changes more
 *   than is followed.
 */
export async function catchUp(
  archive: ContinuedArchive,
  reference: Reference,
  pause: () => Promise<void> = async () => {},
): Promise<boolean> {
  const basis = basisOf(reference);
  const first = await archive.graphToContinue(basis);
  if (first === null) return false;
  const changes = await archive.changes(first.sequence);
  if (changes.length > MOST_STEPS || changes.some(({ kind }) => kind !== 'added')) return false;
  for (const { articleId, sequence } of changes)
    if (!(await takeStep(archive, reference, articleId!, sequence, pause))) return false;
  return true;
}

/** Another process may take the same step at the same time. */
async function takeStep(
  archive: ContinuedArchive,
  reference: Reference,
  articleId: string,
  sequence: number,
  pause: () => Promise<void>,
): Promise<boolean> {
  const [kept, reading] = [
    await archive.graphToContinue(basisOf(reference)),
    await archive.reading(articleId),
  ];
  if (kept === null || reading === null) return false;
  if (kept.sequence >= sequence) return true;
  const { parts, notes } = kept;
  const step = await continueGraph(
    { parts, notes, reading: (id) => archive.reading(id), pause },
    reading,
    reference,
    sequence,
  );
  if (step === null) return false;
  if (await archive.continueGraph(step, kept.sequence)) return true;
  return ((await archive.graphToContinue(basisOf(reference)))?.sequence ?? -1) >= sequence;
}
