import type { ListedEntity, Reading, Reference } from '@precedent/model';
import { FEW, inSteps, type Steps } from '../../order/steps.ts';
import { type EntityRecord, type RecordContext, recordContext, recordEntities } from './entity-record.ts';
import { orderListed, recordListed } from './list-records.ts';

/** The records of everything that a graph is built from. */
export interface Records {
  all: readonly EntityRecord[];
  /** Of each reading, by the ids of its entities. */
  of(reading: Reading): ReadonlyMap<string, EntityRecord>;
  in(articleId: string): readonly EntityRecord[];
}

/** Records readings and lists, each only once while it stays the same. */
export class RecordKeeper {
  readonly context: RecordContext;
  private readonly byReading = new WeakMap<Reading, Map<string, EntityRecord>>();
  private readings: ReadonlyMap<string, readonly Reading[]> = new Map();
  private readonly byListed = new WeakMap<ListedEntity, EntityRecord>();

  constructor(reference: Reference) {
    this.context = recordContext(reference);
  }

  *record(readings: readonly Reading[], listed: readonly ListedEntity[]): Steps<Records> {
    const all: EntityRecord[] = [];
    const byArticle = new Map<string, Reading[]>();
    const records = new Map<Reading, ReadonlyMap<string, EntityRecord>>();
    yield* inSteps(readings, FEW, (reading) => {
      const own = this.recordsOf(reading);
      for (const record of own.values()) all.push(record);
      records.set(reading, own);
      const { id } = reading.article;
      byArticle.set(id, [...(byArticle.get(id) ?? []), reading]);
    });
    yield* inSteps(orderListed(listed), FEW, (entity) => all.push(this.recordOf(entity)));
    this.readings = byArticle;
    const readingsOf = (articleId: string) => byArticle.get(articleId) ?? [];
    return {
      all,
      of: (reading) => records.get(reading)!,
      in: (articleId) => readingsOf(articleId).flatMap((reading) => [...records.get(reading)!.values()]),
    };
  }

  /** Has these records made anew for the next graph, because decisions have changed them. */
  forget(changed: ReadonlySet<EntityRecord>): void {
    const articles = new Set([...changed].map(({ articleId }) => articleId));
    for (const article of articles)
      for (const reading of this.readings.get(article) ?? []) this.byReading.delete(reading);
    for (const { listed } of changed) if (listed !== null) this.byListed.delete(listed);
  }

  private recordsOf(reading: Reading): Map<string, EntityRecord> {
    const records = this.byReading.get(reading) ?? recordEntities(reading, this.context);
    this.byReading.set(reading, records);
    return records;
  }

  private recordOf(entity: ListedEntity): EntityRecord {
    const record = this.byListed.get(entity) ?? recordListed(entity, this.context);
    this.byListed.set(entity, record);
    return record;
  }
}
