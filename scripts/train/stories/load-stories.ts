import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Story } from './story.ts';

const OWN = fileURLToPath(new URL('../annotations/stories.jsonl.gz', import.meta.url));

/** A story of ours, without its texts. */
type KeyedStory = Omit<Story, 'sentences'> & { sentences: { key: string; annotated: boolean }[] };

/**
 * Stories of a file with texts, and our own, put beside the corpus that they are of.
 *
 * @param corpus a `.conll.gz` file: one token a line, its form first, sentences parted by blank lines.
 */
export async function loadStories(stories: string, corpus: string): Promise<Story[]> {
  const withTexts = await readLines<Story>(stories);
  const keyed = await readLines<KeyedStory>(OWN);
  const tokensOf = new Map(sentencesOf(await readZipped(corpus)).map((tokens) => [keyOf(tokens), tokens]));
  return [...withTexts, ...keyed.map((story) => withTokens(story, tokensOf))];
}

function withTokens(story: KeyedStory, tokensOf: ReadonlyMap<string, string[]>): Story {
  return {
    ...story,
    sentences: story.sentences.map(({ key, annotated }) => ({ tokens: tokensOf.get(key)!, annotated })),
  };
}

async function readLines<T>(file: string): Promise<T[]> {
  return (await readZipped(file))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function readZipped(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString('utf8');
}

export function sentencesOf(conll: string): string[][] {
  return conll
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) =>
      block
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]!),
    );
}

/** How annotations without texts know a sentence. */
export function keyOf(tokens: readonly string[]): string {
  return createHash('sha1').update(tokens.join(' ')).digest('hex').slice(0, 12);
}
