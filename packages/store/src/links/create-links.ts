import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * Stores claims by the names they link, so that the claims about a name are found without reading every
 * article. The key keeps the links of a name together, in the order of adding; the index finds whether two
 * names are linked.
 */
export async function createLinks(db: Kysely<ArchiveTables>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('names')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('type', engine.textType, (column) => column.notNull())
    .addColumn('name', engine.textType, (column) => column.notNull())
    .addUniqueConstraint('names_key', ['name', 'type'])
    .execute();
  await db.schema
    .createTable('links')
    .addColumn('name', 'integer', (column) => column.notNull())
    .addColumn('article', 'integer', (column) => column.notNull())
    .addColumn('claim', 'integer', (column) => column.notNull())
    .addColumn('role', 'integer', (column) => column.notNull())
    .addColumn('other', 'integer', (column) => column.notNull())
    .addColumn('relation', engine.textType, (column) => column.notNull())
    .addPrimaryKeyConstraint('links_key', ['name', 'article', 'claim', 'role'])
    .modifyEnd(engine.keyedTable)
    .execute();
  await db.schema.createIndex('links_other').on('links').columns(['name', 'other']).execute();
  await fillLinks(db);
}

/** For articles added by an earlier version. */
async function fillLinks(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`insert into names (number, type, name)
    select row_number() over (order by type, name), type, name from (
      select distinct e.type, e.name from claims c
      join entities e on e.article = c.article and e.id in (c.subject, c.object)) as ends`.execute(db);
  await sql`insert into links (name, article, claim, role, other, relation)
    select case role when 0 then s.number else o.number end, c.article, c.ordinal, role,
      case role when 0 then o.number else s.number end, c.relation
    from claims c
    join entities se on se.article = c.article and se.id = c.subject
    join entities oe on oe.article = c.article and oe.id = c.object
    join names s on s.name = se.name and s.type = se.type
    join names o on o.name = oe.name and o.type = oe.type
    cross join (select 0 as role union all select 1 as role) as roles`.execute(db);
}
