import type { FactOutline, FactsAmong } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

interface Row {
  number: number;
  subject: string;
  relation: string;
  object: string;
  office: string | null;
  claims: number;
  certain: 0 | 1;
}

/** Facts without their claims, by their numbers. */
export async function loadOutlines(
  engine: Engine,
  db: Db,
  numbers: readonly number[],
): Promise<Map<number, FactOutline>> {
  const { rows } = await sql<Row>`
    select f.number, s.id as subject, f.relation, o.id as object, x.id as office, f.claims, f.certain
    from graph_facts f join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    left join graph_offices x on x.number = f.office
    where f.number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
  const counts = await countCertain(
    engine,
    db,
    rows.filter(({ claims, certain }) => claims > 1 && certain === 1).map(({ number }) => number),
  );
  return new Map(
    rows.map(({ number, subject, relation, object, office, claims, certain }) => [
      number,
      {
        id: [subject, relation, object, ...(office === null ? [] : [office])].join('~'),
        ...{ subject, object, relation, claims },
        certainClaims: counts.get(number) ?? certain,
      },
    ]),
  );
}

/** How many claims of facts are certain; what differs from the stored claim may be just that. */
async function countCertain(engine: Engine, db: Db, facts: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  if (facts.length === 0) return counts;
  const { rows } = await sql<{ fact: number; certain: 0 | 1 | null; difference: string | null }>`
    select g.fact, c.certain, g.difference from graph_claims g
    left join claims c on c.article = g.article and c.ordinal = g.claim
    where g.fact in (select number from ${engine.listNumbers(facts)} as wanted)`.execute(db);
  for (const { fact, certain, difference } of rows) {
    const changed = difference === null ? undefined : (JSON.parse(difference).certain as boolean | undefined);
    if (changed ?? certain === 1) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return counts;
}

/** The numbers of the facts among some entities. */
export async function factsAmong(engine: Engine, db: Db, asked: FactsAmong): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`select f.number ${among(engine, asked)}`.execute(db);
  return rows.map(({ number }) => number);
}

export async function countAmong(engine: Engine, db: Db, asked: FactsAmong): Promise<number> {
  const { rows } = await sql<{ facts: number }>`select count(*) as facts ${among(engine, asked)}`.execute(db);
  return Number(rows[0]!.facts);
}

/** Goes through the facts of each as a subject: looking for each pair would take the square of their number. */
function among(engine: Engine, { entities, relations, certain }: FactsAmong) {
  const wanted = engine.listTexts(entities);
  const some =
    relations === null
      ? sql``
      : sql`and f.relation in (select text from ${engine.listTexts(relations)} as relations)`;
  return sql`
    from graph_entities s join graph_facts f on f.subject = s.number
    where s.id in (select text from ${wanted} as wanted)
    and f.object + 0 in (
      select e.number from ${engine.listTexts(entities)} as others join graph_entities e on e.id = others.text
    ) ${certain ? sql`and f.certain = 1` : sql``} ${some}`;
}
