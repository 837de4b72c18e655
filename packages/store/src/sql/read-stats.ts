import type { Kysely } from 'kysely';
import type { ArchiveStats } from '../archive.ts';
import type { ArchiveTables } from './tables.ts';

export async function readStats(db: Kysely<ArchiveTables>): Promise<ArchiveStats> {
  const { news } = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.countAll<number>().as('news'))
    .where('kind', '=', 'news')
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();
  const { facts } = await db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.number', 'claims.article')
    .select((eb) => eb.fn.countAll<number>().as('facts'))
    .where('kind', '=', 'facts')
    .executeTakeFirstOrThrow();
  const { claims } = await db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.number', 'claims.article')
    .select((eb) => eb.fn.countAll<number>().as('claims'))
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();
  const { uncertain } = await db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.number', 'claims.article')
    .select((eb) => eb.fn.countAll<number>().as('uncertain'))
    .where('certain', '=', 0)
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();
  const named = db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.number', 'entities.article')
    .select(['entities.type', 'entities.name'])
    .where('latest', '=', 1)
    .distinct();
  const { names } = await db
    .selectFrom(named.as('named'))
    .select((eb) => eb.fn.countAll<number>().as('names'))
    .executeTakeFirstOrThrow();
  const { decisions } = await db
    .selectFrom('decisions')
    .select((eb) => eb.fn.countAll<number>().as('decisions'))
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  const sequence = await readSequence(db);
  return {
    articles: Number(news),
    facts: Number(facts),
    entities: Number(names),
    claims: Number(claims),
    uncertain: Number(uncertain),
    decisions: Number(decisions),
    sequence,
  };
}

/** The number of the latest change; 0 if there was none. */
export async function readSequence(db: Kysely<ArchiveTables>): Promise<number> {
  const { sequence } = await db
    .selectFrom('changes')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .executeTakeFirstOrThrow();
  return sequence ?? 0;
}
