import type { Ontology } from '@precedent/model';
import type { GoldData } from '../load-gold.ts';
import { readArticles } from '../read-articles.ts';
import { type CausedError, findCauses, type ReadArticle } from './find-causes.ts';

/** Levels that keep every candidate. */
const FAINT = { kept: 0, certain: 0 };

/** Reads the gold articles twice: with the default reader, and with all proposals of its model. */
export async function readGoldArticles({ articles, lines: gold }: GoldData): Promise<ReadArticle[]> {
  const lines = await readArticles(articles);
  const faint = await readArticles(articles, FAINT);
  return gold.map((line) => {
    const of = <T extends { id: string }>(list: readonly T[]) => list.find(({ id }) => id === line.id)!;
    return { text: of(articles).text, gold: line, line: of(lines), faint: of(faint) };
  });
}

/** Every error in the claims of these articles, with its cause. */
export function findErrors(articles: readonly ReadArticle[], ontology: Ontology): CausedError[] {
  return articles.flatMap((article) => findCauses(article, ontology));
}
