import { type ArticlesAsked, MOST_NAMING, type NamingArticle } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import { foldedWords } from '../search/fold-text.ts';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import { articleFromRow, entityFromRow } from '../sql/reading-rows.ts';
import type { ArchiveTables, ArticleRow, EntityRow } from '../sql/tables.ts';

/** Articles with one name that are compared with those of another. */
const MOST_WITH_NAME = 20_000;

/** Numbers of the articles with at least one name of each group, the ones added last first. */
export async function numbersNaming(engine: Engine, { names }: ArticlesAsked): Promise<number[]> {
  const sets: Set<number>[] = [];
  for (const group of names) sets.push(new Set(await numbersWithOne(engine, group)));
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((number) => others.every((set) => set.has(number))).sort((a, b) => b - a);
}

async function numbersWithOne(engine: Engine, names: readonly string[]): Promise<number[]> {
  const numbers = new Set<number>();
  const options = { continued: false, titleOnly: false };
  for (const name of names) {
    const words = foldedWords(name);
    if (words.length === 0) continue;
    for (const number of await engine.findArticles([{ words, continues: false }], options, MOST_WITH_NAME))
      numbers.add(number);
  }
  return [...numbers];
}

/** The news among these articles, with the entities of their readings; older versions are left out. */
export async function loadNaming(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
): Promise<NamingArticle[]> {
  if (numbers.length === 0) return [];
  const { rows: articles } = await sql<ArticleRow>`
    select a.* from ${engine.listNumbers(numbers)} as wanted join articles a on a.number = wanted.number
    where a.latest = 1 and a.kind = 'news' order by a.number desc limit ${MOST_NAMING}`.execute(db);
  const shown = articles.map(({ number }) => number);
  const { rows: entities } = await sql<EntityRow>`
    select e.* from ${engine.listNumbers(shown)} as wanted join entities e on e.article = wanted.number
    order by e.article, e.ordinal`.execute(db);
  const byArticle = groupBy(entities, ({ article }) => article);
  return articles.map((row) => ({
    article: articleFromRow(row),
    entities: (byArticle.get(row.number) ?? []).map(entityFromRow),
  }));
}
