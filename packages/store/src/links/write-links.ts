import type { Reading, ReadingEntity } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import { type InsertRows, insertByStatements } from '../sql/insert-rows.ts';
import { partsOf } from '../sql/parts-of.ts';
import type { ArchiveTables, LinkRow } from '../sql/tables.ts';

/** A name and its type as the key of a map; types contain no spaces. */
function keyOf({ type, name }: Named): string {
  return `${type} ${name}`;
}

/** A reading, and the number of its article. */
export interface NumberedReading {
  reading: Reading;
  article: number;
}

/** Stores the certain claims of readings under the names of subject and object. */
export async function writeLinks(
  trx: Transaction<ArchiveTables>,
  readings: readonly NumberedReading[],
  insert: InsertRows = insertByStatements,
): Promise<void> {
  const linked = readings.map(linkedBy);
  const numbers = await numberNames(
    trx,
    linked.flatMap((links) => links.flatMap(({ subject, object }) => [subject, object])),
    insert,
  );
  const numberOf = (entity: Named) => numbers.get(keyOf(entity))!;
  const rows = linked.flat().flatMap(({ subject, object, ...link }): LinkRow[] => {
    const [from, to] = [numberOf(subject), numberOf(object)];
    return [
      { ...link, name: from, role: 0, other: to },
      { ...link, name: to, role: 1, other: from },
    ];
  });
  await insert(trx, 'links', rows);
}

type Named = Pick<ReadingEntity, 'type' | 'name'>;

type Linked = Pick<LinkRow, 'article' | 'claim' | 'relation'> & { subject: Named; object: Named };

function linkedBy({ reading, article }: NumberedReading): Linked[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  return reading.claims.flatMap(({ certain, subject, relation, object }, claim) =>
    certain
      ? [{ article, claim, relation, subject: entities.get(subject)!, object: entities.get(object)! }]
      : [],
  );
}

/**
 * Removes the links of an article, and names without claims in other articles. To be called before its rows
 * are removed.
 */
export async function deleteLinks(trx: Kysely<ArchiveTables>, article: number): Promise<void> {
  const named = await trx
    .selectFrom('entities')
    .innerJoin('names', (join) =>
      join.onRef('names.name', '=', 'entities.name').onRef('names.type', '=', 'entities.type'),
    )
    .select('names.number')
    .distinct()
    .where('entities.article', '=', article)
    .execute();
  const rows = named.map((row) => row.number);
  for (const numbers of partsOf(rows)) {
    await trx.deleteFrom('links').where('name', 'in', numbers).where('article', '=', article).execute();
    await trx
      .deleteFrom('names')
      .where('number', 'in', numbers)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('links').select('links.name').whereRef('links.name', '=', 'names.number'))),
      )
      .execute();
  }
}

/**
 * The number of each name; new names get the next numbers. Only one process writes at a time, because it
 * locks the change sequence.
 */
async function numberNames(
  trx: Transaction<ArchiveTables>,
  named: readonly Named[],
  insert: InsertRows,
): Promise<Map<string, number>> {
  const wanted = new Map(named.map(({ type, name }) => [keyOf({ type, name }), { type, name }]));
  const numbers = new Map<string, number>();
  for (const part of partsOf([...wanted.values()])) {
    const names = part.map(({ name }) => name);
    for (const row of await trx.selectFrom('names').selectAll().where('name', 'in', names).execute())
      if (wanted.has(keyOf(row))) numbers.set(keyOf(row), row.number);
  }
  const missing = [...wanted].filter(([key]) => !numbers.has(key));
  if (missing.length === 0) return numbers;
  let next = await lastNumber(trx);
  const rows = missing.map(([key, { type, name }]) => {
    next += 1;
    numbers.set(key, next);
    return { number: next, type, name };
  });
  await insert(trx, 'names', rows);
  return numbers;
}

async function lastNumber(trx: Kysely<ArchiveTables>): Promise<number> {
  const { last } = await trx
    .selectFrom('names')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
