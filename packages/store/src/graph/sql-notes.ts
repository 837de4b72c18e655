import type { KeptNotes } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Counted = { key: string; count: number };

type Read = <Result>(work: (db: Kysely<ArchiveTables>) => Promise<Result>) => Promise<Result>;

/** Keys with one beginning that are remembered once they have been counted. */
const FEW = 100;

/** Comes after every text that begins with the one before it. */
const LAST = '\u{10ffff}';

/** The notes that an archive keeps. */
export class SqlNotes implements KeptNotes {
  private readonly engine: Engine;
  private readonly read: Read;
  /** By their beginnings: thousands of notes may have a key, and are asked for several times. */
  private readonly counted = new Map<string, Counted[]>();

  constructor(engine: Engine, read: Read) {
    this.engine = engine;
    this.read = read;
  }

  async heads(keys: readonly string[]): Promise<{ id: string; head: string }[][]> {
    if (keys.length === 0) return [];
    const { rows } = await this.read((db) =>
      sql<{ key: string; id: string; head: string }>`
        select k.key, n.id, n.head from graph_note_keys k join graph_notes n on n.number = k.note
        where k.key in (select text from ${this.engine.listTexts(keys)} as wanted)`.execute(db),
    );
    const found = groupBy(rows, ({ key }) => key);
    return keys.map((key) => (found.get(key) ?? []).map(({ id, head }) => ({ id, head })));
  }

  async bodies(ids: readonly string[]): Promise<string[]> {
    const bodies = await this.read(async (db) => {
      const { rows: notes } = await sql<{ id: string; number: number }>`
        select id, number from graph_notes
        where id in (select text from ${this.engine.listTexts(ids)} as wanted)`.execute(db);
      notes.sort((a, b) => a.number - b.number);
      const numbers = this.engine.listNumbers(notes.map(({ number }) => number));
      // Alone, because one may be megabytes long.
      const { rows } = await sql<{ body: string }>`
        select body from graph_notes
        where number in (select number from ${numbers} as wanted) order by number`.execute(db);
      return new Map(notes.map(({ id }, at) => [id, rows[at]!.body]));
    });
    return ids.map((id) => bodies.get(id)!);
  }

  async keysFrom(beginnings: readonly string[]): Promise<Counted[][]> {
    const missing = beginnings.filter((one) => !this.counted.has(one));
    const found = new Map<string, Counted[]>();
    for (const [at, keys] of (await this.count(missing)).entries()) {
      found.set(missing[at]!, keys);
      if (keys.length <= FEW) this.counted.set(missing[at]!, keys);
    }
    return beginnings.map((one) => found.get(one) ?? this.counted.get(one)!);
  }

  async idsFrom(beginning: string): Promise<string[]> {
    const { rows } = await this.read((db) =>
      sql<{ id: string }>`
        select id from graph_notes where id >= ${beginning} and id < ${beginning + LAST}`.execute(db),
    );
    return rows.map(({ id }) => id);
  }

  private async count(beginnings: readonly string[]): Promise<Counted[][]> {
    if (beginnings.length === 0) return [];
    return this.read(async (db) => {
      const found: Counted[][] = [];
      // One by one they are counted in the order of the index; together, all keys would first be sorted.
      for (const one of beginnings) {
        const { rows } = await sql<Counted>`
          select key, count(*) as count from graph_note_keys
          where key >= ${one} and key < ${one + LAST} group by key`.execute(db);
        found.push(rows.map(({ key, count }) => ({ key, count: Number(count) })));
      }
      return found;
    });
  }
}
