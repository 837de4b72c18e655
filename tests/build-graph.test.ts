import { buildGraph } from '@precedent/graph';
import { createReader, parseArticle } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';

// Tests the opening sentence of docs/architecture.md.
test('a graph can be built straight from readings, and every edge can be checked against its article', async () => {
  const reference = await loadReference();
  const { read } = await createReader({ model: await loadReaderModel(), reference });
  const articles = [
    'Dutch Prime Minister Mark Rutte met French President Emmanuel Macron in Paris on Tuesday.',
    'French President Emmanuel Macron praised Mark Rutte on Wednesday.',
  ].map((content) => parseArticle({ content, date: '2024-06-26' }));

  const graph = buildGraph(await Promise.all(articles.map((article) => read(article))), reference);

  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const claims = graph.mapEdges((_, fact) => fact.claims).flat();
  expect(new Set(claims.map(({ article }) => article.id))).toEqual(new Set(texts.keys()));
  for (const { article, evidence } of claims)
    for (const { start, end, quote } of evidence)
      expect(texts.get(article.id)!.slice(start, end)).toBe(quote);
  const macrons = graph.filterNodes((_, { name }) => name.includes('Macron'));
  expect(macrons).toHaveLength(1);
});
