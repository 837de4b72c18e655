import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readJsonLines } from '../../eval/read-json-lines.ts';

/** An article as a list of paragraphs. */
export type Paragraphs = readonly string[];

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Open training data that this repository does not contain. */
const STORIES = `${ROOT}../shared/train/stories/stories.jsonl.gz`;
const RELEASES = `${ROOT}../shared/eval/re3d/dev.jsonl`;
const SHORTEST = 120;

/** Wikinews articles of 2019 (CC BY 2.5), from the examples. */
export function loadWikinews(): Paragraphs[] {
  const folder = `${ROOT}data/examples/articles`;
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    .map((text) => text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()))
    .filter(isLongEnough);
}

/**
 * Consecutive stories of Voice of America (public domain), many of them about the same events on the same days; empty
 * without the data. Two sentences make a paragraph.
 */
export function loadStories(): Paragraphs[] {
  if (!existsSync(STORIES)) return [];
  const stories = readJsonLines<{ id: string; sentences: { tokens: string[] }[] }>(STORIES);
  return stories
    .filter(({ id }) => !id.startsWith('w'))
    .map(({ sentences }) => pairUp(sentences.map(({ tokens }) => tokens.join(' '))))
    .filter(isLongEnough);
}

/** Press releases of ministries and of a command that fills in a form each day (open licences); empty without the data. */
export function loadReleases(): Paragraphs[] {
  if (!existsSync(RELEASES)) return [];
  return readJsonLines<{ text: string }>(RELEASES).map(({ text }) => pairUp(text.split(/(?<=[.!?])\s+/)));
}

function pairUp(sentences: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let at = 0; at < sentences.length; at += 2) pairs.push(sentences.slice(at, at + 2).join(' '));
  return pairs;
}

function isLongEnough(paragraphs: Paragraphs): boolean {
  return paragraphs.join(' ').split(/\s+/).length >= SHORTEST;
}
