import { type EntityList, type ListedEntity, PrecedentError, parseEntityList } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import type { AddOutcome, ListInfo } from '../archive.ts';
import { isCorrupt } from './archive-errors.ts';
import { nextSequence, recordChange } from './change-sequence.ts';
import { refuseUnstorableText } from './check-reading.ts';
import { digestList, matches } from './digests.ts';
import { partsOf } from './parts-of.ts';
import type { ArchiveTables, ListedEntityRow } from './tables.ts';

export async function keepList(db: Kysely<ArchiveTables>, input: EntityList): Promise<AddOutcome> {
  const list = parseEntityList(input);
  refuseUnstorableText(list, `the list ${list.name}`);
  return db.transaction().execute(async (trx) => {
    const number = await nextSequence(trx);
    const stored = await trx
      .selectFrom('lists')
      .select('id')
      .where('name', '=', list.name)
      .executeTakeFirst();
    if (stored?.id === list.id) return 'unchanged';
    if (stored) await trx.deleteFrom('lists').where('name', '=', list.name).execute();
    await insertList(trx, list, number);
    const kind = stored ? 'list replaced' : 'list added';
    await recordChange(trx, { sequence: number, kind, list: list.name });
    return stored ? 'replaced' : 'added';
  });
}

/** Adds a list without a change. */
export async function insertList(
  trx: Transaction<ArchiveTables>,
  input: EntityList,
  number: number,
): Promise<void> {
  const { id, name, entities } = input;
  const list = { id, name, entities };
  await trx
    .insertInto('lists')
    .values({ number, id, name, digest: digestList(list) })
    .execute();
  const rows = entities.map((entity, ordinal) => rowFromListed(entity, number, ordinal));
  for (const part of partsOf(rows)) await trx.insertInto('listed_entities').values(part).execute();
}

export async function deleteList(db: Kysely<ArchiveTables>, name: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const sequence = await nextSequence(trx);
    const { numDeletedRows } = await trx
      .deleteFrom('lists')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await recordChange(trx, { sequence, kind: 'list removed', list: name });
    return true;
  });
}

export async function readLists(db: Kysely<ArchiveTables>): Promise<ListInfo[]> {
  const rows = await db
    .selectFrom('lists')
    .leftJoin('listed_entities', 'listed_entities.list', 'lists.number')
    .select((eb) => ['lists.id', 'lists.name', eb.fn.count<number>('listed_entities.ordinal').as('entities')])
    .groupBy(['lists.id', 'lists.name'])
    .execute();
  return rows
    .map(({ id, name, entities }) => ({ id, name, entities: Number(entities) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Sorted here, because collations differ between engines, and the order of a graph must not. */
export async function readListedEntities(db: Kysely<ArchiveTables>): Promise<ListedEntity[]> {
  const lists = await db.selectFrom('lists').selectAll().execute();
  const all: ListedEntity[][] = [];
  for (const list of lists.sort((a, b) => (a.name < b.name ? -1 : 1)))
    all.push(await readWholeList(db, list));
  return all.flat();
}

/** @throws PrecedentError `archive_corrupt` if they are not what was stored. */
export async function readWholeList(db: Kysely<ArchiveTables>, list: ListRow): Promise<ListedEntity[]> {
  const entities = await readList(db, list.number);
  if (entities !== null && isUnchangedList(list, entities)) return entities;
  throw new PrecedentError(
    'archive_corrupt',
    `the list ${list.name} is not what was stored`,
    `Remove it with \`precedent link --remove ${list.name}\` and link it again, or restore a backup.`,
  );
}

/** The entities of a list; null if they are so damaged that they cannot be read. */
export async function readList(db: Kysely<ArchiveTables>, number: number): Promise<ListedEntity[] | null> {
  const query = db.selectFrom('listed_entities').selectAll().where('list', '=', number);
  try {
    return (await query.orderBy('ordinal').execute()).map(listedFromRow);
  } catch (error) {
    if (error instanceof SyntaxError || isCorrupt(error)) return null;
    throw error;
  }
}

type ListRow = ArchiveTables['lists'];

export function isUnchangedList({ id, name, digest }: ListRow, entities: ListedEntity[]): boolean {
  return matches(digest, () => digestList({ id, name, entities }));
}

function rowFromListed(entity: ListedEntity, list: number, ordinal: number): ListedEntityRow {
  const { aliases, links, countries, offices, ...rest } = entity;
  return {
    ...rest,
    list,
    ordinal,
    aliases: JSON.stringify(aliases),
    links: JSON.stringify(links),
    countries: JSON.stringify(countries),
    offices: JSON.stringify(offices),
  };
}

function listedFromRow(row: ListedEntityRow): ListedEntity {
  const { list: _, ordinal: __, aliases, links, countries, offices, ...rest } = row;
  return {
    ...rest,
    aliases: JSON.parse(aliases),
    links: JSON.parse(links),
    countries: JSON.parse(countries),
    offices: JSON.parse(offices),
  };
}
