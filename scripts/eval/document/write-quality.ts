import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ClaimLine } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import type { Baseline } from '../baseline.ts';
import { findErrors, readGoldArticles } from '../causes/collect-errors.ts';
import type { GoldData } from '../load-gold.ts';
import { onlyCertain, scoreLines } from '../score-claims.ts';
import { replaceBlock } from './blocks.ts';
import { type Half, halvesTables } from './halves-tables.ts';
import { PUBLISHED } from './published.ts';
import { causesTables, levelsTable, publishedList, relationsTable, trustTable } from './quality-tables.ts';
import { readersTable, replaceShownF1 } from './readers-table.ts';

const ROOT = new URL('../../../', import.meta.url);
const QUALITY = fileURLToPath(new URL('docs/quality.md', ROOT));
const README = fileURLToPath(new URL('README.md', ROOT));
/** Where the product has the figure that it shows where a reader is chosen. */
const SHOWN = fileURLToPath(new URL('packages/model/src/wording/reader-quality.ts', ROOT));

/**
 * Measures the gold articles and writes the tables of docs/quality.md, and the figure of the built-in reader where it
 * is shown; numbers of other suites are from the baseline.
 */
export async function writeQuality(
  gold: GoldData,
  baselines: Readonly<Record<string, Baseline>>,
): Promise<string> {
  const { ontology } = await loadReference();
  const articles = await readGoldArticles(gold);
  const lines = articles.map(({ line }) => line);
  const sheet = await scoreLines(gold, lines);
  const certain = await scoreLines(gold, lines.map(onlyCertain));
  const blocks: Readonly<Record<string, string>> = {
    levels: levelsTable(sheet, certain.claim),
    relations: relationsTable(sheet, ontology),
    halves: halvesTables(await scoreHalves(gold, lines), ontology),
    causes: causesTables(findErrors(articles, ontology)),
    suites: publishedList(PUBLISHED, baselines),
  };
  let document = await readFile(QUALITY, 'utf8');
  for (const [name, content] of Object.entries(blocks)) document = replaceBlock(document, name, content);
  await writeFile(QUALITY, document);
  await rewrite(README, (text) => replaceBlock(text, 'readers', readersTable(sheet.claim, certain.claim)));
  await rewrite(README, (text) => replaceBlock(text, 'trust', trustTable(sheet, certain, ontology)));
  await rewrite(SHOWN, (code) => replaceShownF1(code, sheet.claim.f1));
  return QUALITY;
}

/** The first half of the articles, and the others. */
async function scoreHalves(gold: GoldData, lines: readonly ClaimLine[]): Promise<Half[]> {
  const middle = gold.lines.length / 2;
  const halves: Half[] = [];
  for (const [which, own] of [
    ['first', gold.lines.slice(0, middle)],
    ['other', gold.lines.slice(middle)],
  ] as const) {
    const ids = new Set(own.map(({ id }) => id));
    const [part, read] = [{ ...gold, lines: own }, lines.filter(({ id }) => ids.has(id))];
    const all = await scoreLines(part, read);
    const certain = await scoreLines(part, read.map(onlyCertain));
    halves.push({ name: `${which} ${own.length}`, all, certain });
  }
  return halves;
}

async function rewrite(file: string, change: (content: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}
