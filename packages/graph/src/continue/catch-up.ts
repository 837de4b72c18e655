import {
  type Decision,
  type GraphParts,
  type GraphStep,
  isAboutClaim,
  type KeptNotes,
  type ListedEntity,
  placeOfClaim,
  type Reading,
  type Reference,
} from '@precedent/model';
import { basisOf } from '../build/basis.ts';
import { continueGraph, type ReadingChange } from './continue-graph.ts';

/** A change of an archive, to an article, by a decision or to a list. */
export interface ArchiveChange {
  sequence: number;
  kind: string;
  articleId?: string;
  decision?: number;
  list?: string;
}

/** An archive that keeps a graph, as far as it is needed to bring that up to date. */
export interface ContinuedArchive {
  sequence(): Promise<number>;
  changes(since: number): Promise<readonly ArchiveChange[]>;
  decisions(): Promise<readonly Decision[]>;
  listedEntities(): Promise<readonly ListedEntity[]>;
  reading(articleId: string): Promise<Reading | null>;
  /** Also of an older version. */
  readingOfVersion(articleId: string): Promise<Reading | null>;
  graphToContinue(
    basis: string,
  ): Promise<{ readonly sequence: number; readonly parts: GraphParts; readonly notes: KeptNotes } | null>;
  continueGraph(step: GraphStep, from: number): Promise<boolean>;
}

/** Changes above which building the whole graph is quicker. */
export const MOST_STEPS = 200;

/**
 * Brings the graph that an archive keeps up to date by what was changed since, one change after the other.
 *
 * @param pause called between steps of some milliseconds, so that others get their turn.
 * @returns false if it has to be built as a whole: none is kept, or something changes more than is followed.
 */
export async function catchUp(
  archive: ContinuedArchive,
  reference: Reference,
  pause: () => Promise<void> = async () => {},
): Promise<boolean> {
  const first = await archive.graphToContinue(basisOf(reference));
  if (first === null) return false;
  const changes = await archive.changes(first.sequence);
  if (changes.length > MOST_STEPS) return false;
  const steps = new Steps(archive, reference, changes, await archive.decisions(), pause);
  for (const change of changes) if (!(await steps.take(change))) return false;
  return true;
}

class Steps {
  private readonly archive: ContinuedArchive;
  private readonly reference: Reference;
  private readonly changes: readonly ArchiveChange[];
  private readonly decisions: readonly Decision[];
  private readonly pause: () => Promise<void>;

  /** @param decisions of now, after all of the changes. */
  constructor(
    archive: ContinuedArchive,
    reference: Reference,
    changes: readonly ArchiveChange[],
    decisions: readonly Decision[],
    pause: () => Promise<void>,
  ) {
    this.archive = archive;
    this.reference = reference;
    this.changes = changes;
    this.decisions = decisions;
    this.pause = pause;
  }

  /** Another process may take the same step at the same time. */
  async take(change: ArchiveChange): Promise<boolean> {
    const { archive, reference, pause } = this;
    const { sequence } = change;
    const kept = await archive.graphToContinue(basisOf(reference));
    if (kept === null) return false;
    if (kept.sequence >= sequence) return true;
    const replaced = await this.readingChange(change);
    if (replaced === null) return false;
    const { parts, notes } = kept;
    const reading = (id: string) => archive.readingOfVersion(id);
    const decisions = this.decisionsAt(kept.sequence);
    const step = await continueGraph(
      { parts, notes, decisions, reading, pause },
      replaced,
      reference,
      sequence,
    );
    if (step === null) return false;
    if (await archive.continueGraph(step, kept.sequence)) return true;
    return ((await archive.graphToContinue(basisOf(reference)))?.sequence ?? -1) >= sequence;
  }

  /** Null if the previous reading is no longer known, or if the change is not about an article, a decision or a list. */
  private async readingChange(change: ArchiveChange): Promise<ReadingChange | null> {
    const { kind, sequence } = change;
    const decisions = this.decisionsAt(sequence);
    // What lists were before, the notes say; they become what they are now, whatever else of them is to be followed.
    if (change.list !== undefined) {
      const listed = await this.archive.listedEntities();
      return { articleId: null, before: null, after: null, decisions, listed };
    }
    const articleId = change.articleId ?? this.articleDecided(change);
    if (articleId === null)
      return change.decision === undefined ? null : { articleId, before: null, after: null, decisions };
    const stored = await this.archive.readingOfVersion(articleId);
    const same = { articleId, decisions };
    if (kind === 'decided' || kind === 'undone') {
      const counts = stored !== null && (await this.counts(articleId, sequence));
      const reading = counts ? stored : null;
      return { ...same, before: reading, after: reading };
    }
    if (stored === null) return null;
    if (kind === 'superseded') return { ...same, before: stored, after: null };
    if (kind !== 'added' && kind !== 'restored') return null;
    const after = (await this.counts(articleId, sequence)) ? stored : null;
    return { ...same, before: null, after };
  }

  /** The article that a decision is about; null if it is about entities. */
  private articleDecided({ decision }: ArchiveChange): string | null {
    const decided = this.decisions.find(({ number }) => number === decision);
    if (decided === undefined || !isAboutClaim(decided.verdict)) return null;
    return placeOfClaim(decided.verdict).article;
  }

  /** Whether an article of which some version is stored was the latest version of its story after a change. */
  private async counts(articleId: string, sequence: number): Promise<boolean> {
    const next = this.changes.find((one) => one.sequence > sequence && one.articleId === articleId);
    if (next === undefined) return (await this.archive.reading(articleId)) !== null;
    return next.kind === 'superseded';
  }

  /** What people had decided after a change. */
  private decisionsAt(sequence: number): Decision[] {
    const later = this.changes.filter((change) => change.sequence > sequence);
    const numbers = (kind: string) =>
      new Set(later.flatMap((change) => (change.kind === kind ? change.decision! : [])));
    const [made, undone] = [numbers('decided'), numbers('undone')];
    return this.decisions
      .filter(({ number }) => !made.has(number))
      .map((one) => (undone.has(one.number) ? { ...one, undoneAt: null } : one));
  }
}
