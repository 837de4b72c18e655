import type { Decision, GraphStep, KeptNotes, ListedEntity, Reading, Reference } from '@precedent/model';
import { CannotContinue } from './cannot-continue.ts';
import { changeFacts } from './change-facts.ts';
import { onlyChanged } from './change-notes.ts';
import { ChangedNotes } from './changed-notes.ts';
import { Contributions, type ReadingReplaced } from './contributions.ts';
import { copiesAfter, countMore } from './copies-after.ts';
import { recordsReplaced } from './decided-records.ts';
import { Judged } from './judged.ts';
import { KnownEntities } from './known-entities.ts';
import { listsReplaced } from './lists-replaced.ts';
import { nameOfficesAgain } from './name-offices-again.ts';
import { RecordPlacer } from './place-records.ts';
import { typeRecords } from './type-records.ts';
import { type StepParts, writeStep } from './write-step.ts';

/** What is kept of a graph, up to some change of its archive. */
export interface KeptGraph {
  parts: StepParts;
  notes: KeptNotes;
  /** What people had decided. */
  decisions: readonly Decision[];
  /** Of an article that the graph is built from, as it was read. */
  reading(articleId: string): Promise<Reading | null>;
  /** Called between steps of some milliseconds, so that others get their turn. */
  pause(): Promise<void>;
}

/** An article that was added or removed, or whose reading has changed; or what people decided has, or a list. */
export interface ReadingChange {
  /** Null if it is what people decided about entities that has changed, or a list. */
  articleId: string | null;
  /** The reading before the change; null if the article is new. */
  before: Reading | null;
  /** The reading after the change; null if the article was removed. */
  after: Reading | null;
  /** All decisions, as they are now. Those about claims that the change made or undid are about this article. */
  decisions: readonly Decision[];
  /** The entities of all lists, as they are now, if it is a list that has changed. */
  listed?: readonly ListedEntity[];
}

/**
 * What a change to one reading changes in a kept graph; the result is as if the whole graph had been built again. Null if
 * the change reaches further than is followed here.
 *
 * @param sequence the change of the archive, the next after those of the kept graph.
 */
export async function continueGraph(
  kept: KeptGraph,
  change: ReadingChange,
  reference: Reference,
  sequence: number,
): Promise<GraphStep | null> {
  try {
    return await takeStep(kept, change, reference, sequence);
  } catch (error) {
    if (error instanceof CannotContinue) return null;
    throw error;
  }
}

async function takeStep(
  kept: KeptGraph,
  change: ReadingChange,
  reference: Reference,
  sequence: number,
): Promise<GraphStep> {
  const placer = new RecordPlacer(reference, kept.notes, kept.pause);
  const [judgedBefore, judged] = [new Judged(kept.decisions), new Judged(change.decisions)];
  const replaced: ReadingReplaced = {
    articleId: change.articleId,
    before: change.before && judgedBefore.of(change.before),
    after: change.after && judged.of(change.after),
  };
  const both = { before: judgedBefore, after: judged };
  const lists = await listsReplaced(change.listed, placer);
  const records = await typeRecords(await recordsReplaced(kept, { ...change, lists }, both, placer), placer);
  const placed = await placer.place(records.before, records.after);
  const entities = new KnownEntities(kept.parts, placed.entities);
  const copies = await copiesAfter(replaced, kept);
  const contributions = new Contributions({
    kept,
    reference,
    judged,
    placer,
    placed,
    records,
    entities,
    copies,
  });
  const reached = new Set([...placed.moved(), ...copies.keys(), ...(await contributions.ofRenamed())]);
  const { before, after, notes } = await contributions.reach(replaced, reached);
  const uses = [...before, ...after].flatMap((own) => own.uses);
  const bodies = uses.flatMap(({ body }) => body ?? []);
  const changedNotes = new ChangedNotes(kept.notes, notes.gone, notes.added);
  const offices = {
    before: await nameOfficesAgain(uses, await entities.before(bodies), reference, kept.notes),
    after: await nameOfficesAgain(uses, await entities.now(bodies), reference, changedNotes),
  };
  const claims = {
    articles: new Set([...before, ...after].map(({ reading }) => reading.article.id)),
    before: before.flatMap((own) => own.claims),
    after: after.flatMap((own) => own.claims),
  };
  const seats = onlyChanged({ gone: placed.replacedNotes(), added: placed.notes() });
  return writeStep({
    kept,
    reference,
    sequence,
    entities,
    facts: await changeFacts(claims, offices, reference.ontology, kept.parts),
    removedEntities: placed.removed(),
    moreCopies: await countMore(replaced, copies, kept.notes),
    bodies,
    notes: { gone: [...seats.gone, ...notes.gone], added: [...seats.added, ...notes.added] },
  });
}
