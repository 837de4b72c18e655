import type { Reading } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import { partsOf } from '../sql/parts-of.ts';
import type { ArchiveTables, LinkRow } from '../sql/tables.ts';

/** A name and its type as the key of a map; types contain no spaces. */
function keyOf({ type, name }: { type: string; name: string }): string {
  return `${type} ${name}`;
}

/** Stores the certain claims of a reading under the names of subject and object. */
export async function writeLinks(
  trx: Transaction<ArchiveTables>,
  reading: Reading,
  article: number,
): Promise<void> {
  const claims = reading.claims.flatMap((claim, ordinal) => (claim.certain ? [{ claim, ordinal }] : []));
  if (claims.length === 0) return;
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const ends = new Set(claims.flatMap(({ claim: { subject, object } }) => [subject, object]));
  const numbers = await numberNames(
    trx,
    [...ends].map((id) => entities.get(id)!),
  );
  const numberOf = (id: string) => numbers.get(keyOf(entities.get(id)!))!;
  const rows = claims.flatMap(({ claim: { subject, relation, object }, ordinal }): LinkRow[] => {
    const [from, to] = [numberOf(subject), numberOf(object)];
    return [
      { name: from, article, claim: ordinal, role: 0, other: to, relation },
      { name: to, article, claim: ordinal, role: 1, other: from, relation },
    ];
  });
  for (const part of partsOf(rows)) await trx.insertInto('links').values(part).execute();
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
  named: readonly { type: string; name: string }[],
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
    return { number: next, type: type as ArchiveTables['names']['type'], name };
  });
  for (const part of partsOf(rows)) await trx.insertInto('names').values(part).execute();
  return numbers;
}

async function lastNumber(trx: Kysely<ArchiveTables>): Promise<number> {
  const { last } = await trx
    .selectFrom('names')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
