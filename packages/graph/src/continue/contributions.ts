import type { Reading, Reference } from '@precedent/model';
import { CannotContinue } from './cannot-continue.ts';
import { changeNotes, type NoteChanges } from './change-notes.ts';
import { ChangedNotes } from './changed-notes.ts';
import type { KeptGraph } from './continue-graph.ts';
import { type Contribution, contribute } from './contribute.ts';
import { copiesBefore } from './copies-after.ts';
import type { Judged } from './judged.ts';
import type { KnownEntities } from './known-entities.ts';
import { noteKey } from './note-keys.ts';
import type { RecordPlacer } from './place-records.ts';
import type { PlacedRecords } from './placed-records.ts';
import { articlesSettledOtherwise, articlesWith } from './reached-articles.ts';
import { recordsOf } from './reading-records.ts';
import type { TypedRecords } from './type-records.ts';

/** Articles above which building the whole graph is the better way. */
const MOST_REACHED = 500;

/** A reading with what people decided about its claims, and the one that it replaces. */
export interface ReadingReplaced {
  articleId: string | null;
  before: Reading | null;
  after: Reading | null;
}

interface Change {
  kept: KeptGraph;
  reference: Reference;
  judged: Judged;
  placer: RecordPlacer;
  placed: PlacedRecords;
  records: TypedRecords;
  entities: KnownEntities;
  /** What articles are copies of now, if it was not so before. */
  copies: ReadonlyMap<string, string | null>;
}

/** What some articles give to a graph, before and after a change, and how their notes differ. */
export interface Contributed {
  before: readonly Contribution[];
  after: readonly Contribution[];
  notes: NoteChanges;
}

/** Works out what articles gave to a graph, and what they give after a change. */
export class Contributions {
  private readonly change: Change;

  constructor(change: Change) {
    this.change = change;
  }

  /** The articles with offices of bodies that are called otherwise now. */
  async ofRenamed(): Promise<Set<string>> {
    const { entities, kept } = this.change;
    return articlesWith((await entities.renamed()).map(noteKey.body), kept.notes);
  }

  /**
   * Of the article that has changed, of those that this has reached, and of all whose offices are settled otherwise then.
   *
   * @throws CannotContinue if these are too many.
   */
  async reach(change: ReadingReplaced, reached: ReadonlySet<string>): Promise<Contributed> {
    const { kept } = this.change;
    const others = new Map<string, Reading>();
    for (let missing = reached; ; ) {
      await this.load(missing, change.articleId, others);
      const contributed = await this.contribute(
        [change.before, ...others.values()].filter((reading) => reading !== null),
        [change.after, ...others.values()].filter((reading) => reading !== null),
      );
      const { before, after, notes } = contributed;
      const changed = new ChangedNotes(kept.notes, notes.gone, notes.added);
      const more = await articlesSettledOtherwise([...before, ...after], kept.notes, changed);
      missing = new Set([...more].filter((id) => id !== change.articleId && !others.has(id)));
      if (missing.size === 0) return contributed;
    }
  }

  private async load(
    ids: ReadonlySet<string>,
    own: string | null,
    readings: Map<string, Reading>,
  ): Promise<void> {
    if (readings.size + ids.size > MOST_REACHED) throw new CannotContinue('too many articles are reached');
    for (const id of ids) {
      if (id === own) continue;
      const reading = await this.change.kept.reading(id);
      if (reading === null) throw new CannotContinue('an article is no longer in the archive');
      readings.set(id, this.change.judged.of(reading));
    }
  }

  private async contribute(olds: readonly Reading[], news: readonly Reading[]): Promise<Contributed> {
    const { kept, reference } = this.change;
    const before = await this.before(olds);
    const { gone } = await changeNotes(before, [], kept.notes);
    const { placer, placed, records, entities, copies } = this.change;
    const known = await copiesBefore(idsOf(news), kept.notes);
    const sources = await mapInTurn(news, async (reading) => {
      const { id } = reading.article;
      const copyOf = copies.has(id) ? copies.get(id)! : known.get(id)!;
      return {
        reading,
        ids: await placed.idsAfter(records.afterOf(recordsOf(reading, placer.context))),
        copyOf,
      };
    });
    const all = await entities.now(sources.flatMap(({ ids }) => [...ids.values()]));
    const after = await contribute(sources, all, reference, new ChangedNotes(kept.notes, gone, []));
    return { before, after, notes: await changeNotes(before, after, kept.notes) };
  }

  /** As it is kept. */
  private async before(readings: readonly Reading[]): Promise<Contribution[]> {
    const { kept, reference, placer, records, entities } = this.change;
    const copies = await copiesBefore(idsOf(readings), kept.notes);
    const sources = await mapInTurn(readings, async (reading) => ({
      reading,
      ids: await placer.idsBefore(records.beforeOf(recordsOf(reading, placer.context))),
      copyOf: copies.get(reading.article.id)!,
    }));
    const all = await entities.before(sources.flatMap(({ ids }) => [...ids.values()]));
    return contribute(sources, all, reference, kept.notes);
  }
}

function idsOf(readings: readonly Reading[]): string[] {
  return readings.map(({ article }) => article.id);
}

async function mapInTurn<Item, Result>(
  items: readonly Item[],
  toResult: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await toResult(item));
  return results;
}
