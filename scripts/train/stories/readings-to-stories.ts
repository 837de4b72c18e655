// Makes stories to train on of readings that a language model made.
// usage: npx tsx --conditions=@precedent/source scripts/train/stories/readings-to-stories.ts \
//   --readings readings.jsonl [--articles articles.jsonl] [--held-out held-out.sha1] --out stories.jsonl.gz [--sentences more.jsonl]
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadReference } from '@precedent/reference';
import { leaveOut } from './leave-out.ts';
import { readReadings } from './read-readings.ts';
import { storyOf } from './story-of-reading.ts';
import { trainingSentencesOf } from './training-sentences.ts';

const { values: options } = parseArgs({
  options: {
    readings: { type: 'string' },
    articles: { type: 'string' },
    'held-out': { type: 'string' },
    out: { type: 'string' },
    sentences: { type: 'string' },
  },
});

const readings = readReadings(
  await readFile(options.readings!, 'utf8'),
  options.articles === undefined ? null : await readFile(options.articles, 'utf8'),
  await loadReference(),
);
const heldOut = options['held-out'] === undefined ? '' : await readFile(options['held-out'], 'utf8');
const sealed = new Set(heldOut.split('\n').filter(Boolean));
const stories = readings
  .map(({ line, text }) => leaveOut(storyOf(line, text, isTaught), sealed))
  .filter(({ claims }) => claims.length > 0);
await writeFile(options.out!, gzipSync(toLines(stories)));
if (options.sentences !== undefined)
  await writeFile(options.sentences, toLines(stories.flatMap(trainingSentencesOf)));
const claims = stories.reduce((total, story) => total + story.claims.length, 0);
console.log(`${stories.length} stories with ${claims} claims, of ${readings.length} readings`);

function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** What the built-in reader alone found would teach it its own mistakes. */
function isTaught({ how, certain }: { how: string; certain: boolean }): boolean {
  return certain && /^(?:llm|both):/.test(how);
}
