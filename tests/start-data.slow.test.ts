import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph, findOffices, lineageOf, type PrecedentGraph } from '@precedent/graph';
import type { Reading } from '@precedent/model';
import { ask } from '@precedent/query';
import { createReader, parseArticle } from '@precedent/reader';
import { DATA_DIR, loadReaderModel, loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import { beforeAll, expect, test } from 'vitest';

// What the first start shows: the samples, the curated facts and the examples, read by the built-in reader.

const reference = await loadReference();
const articles: Reading[] = [];
const facts: Reading[] = [];
const examples: Reading[] = [];
const problems: string[] = [];
let graph: PrecedentGraph;

beforeAll(async () => {
  const reader = await createReader({ model: await loadReaderModel(), reference });
  for (const file of filesIn('facts', 'examples/facts')) {
    const read = readFactsFile({ file, content: readFileSync(file, 'utf8') }, reference);
    facts.push(read.reading);
    if (file.includes('examples')) examples.push(read.reading);
    problems.push(...read.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`));
  }
  for (const file of filesIn('articles', 'examples/articles'))
    articles.push(await reader.read(parseArticle({ file, content: readFileSync(file, 'utf8') })));
  graph = buildGraph([...articles, ...facts], reference);
}, 120_000);

function filesIn(...folders: string[]): string[] {
  return folders
    .map((folder) => join(DATA_DIR, folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => !file.endsWith('README.md'));
}

const answers = (question: string, asOf?: string) =>
  ask(graph, reference, question, { asOf }).results.map(({ text }) => text);
/** As written in the rows. */
const offices = () => [
  ...new Set(
    examples.flatMap(({ article }) =>
      [...article.text.matchAll(/,holds_office,[^,]+,([^,]+),/g)].map(([, office]) => office!),
    ),
  ),
];

test('every row of the facts files is valid', () => {
  expect(problems).toEqual([]);
});

test('the examples have the holders of forty offices, each with the address and date of its source', () => {
  expect(offices()).toHaveLength(40);
  for (const { source, asOf, from } of examples.flatMap(({ claims }) => claims)) {
    expect(source).toMatch(/https:\/\/github\.com\//);
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(from! <= asOf!).toBe(true);
  }
});

test('every article gives claims, and those from Wikinews name their authors, address and licence', () => {
  expect(articles.length).toBeGreaterThan(20);
  for (const { article, claims } of articles) expect(claims.length, article.title).toBeGreaterThan(0);
  const wikinews = articles.filter(({ article }) => article.source === 'Wikinews contributors');
  expect(wikinews.length).toBe(articles.length - 1);
  for (const { article } of wikinews) expect(article.url).toMatch(/^https:\/\/en\.wikinews\.org\/wiki\//);
  for (const file of filesIn('examples/articles'))
    expect(readFileSync(file, 'utf8')).toContain('\nlicense: CC BY 2.5,');
});

test('each office in the examples has a single unbroken line of holders', () => {
  for (const office of offices()) {
    const [found] = findOffices(graph, reference, office);
    const { tenures, successions } = lineageOf(graph, reference, found!.id);
    expect(tenures.length, office).toBeGreaterThan(2);
    expect(successions.length, office).toBe(tenures.length - 1);
  }
});

test.each([
  ['Who preceded Boris Johnson as Prime Minister?', 'Theresa May, as Prime Minister of the United Kingdom'],
  ['Who preceded Theresa May as Home Secretary?', 'Alan Johnson, as Home Secretary of the United Kingdom'],
  ['Who succeeded Jimmy Carter?', 'Ronald Reagan, as President of the United States'],
  [
    'Who was President of the United States in 1944?',
    'Franklin D. Roosevelt, as President of the United States (from 4 March 1933 to 12 April 1945)',
  ],
  [
    'Who is the Prime Minister of New Zealand?',
    'Jacinda Ardern, as Prime Minister of New Zealand (from 26 October 2017, as of 26 October 2017)',
  ],
  ['Who preceded Mark Rutte?', 'Jens Stoltenberg, as Secretary General of NATO'],
])('%s', (question, expected) => {
  expect(answers(question)[0]).toBe(expected);
});
