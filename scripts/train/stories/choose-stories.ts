// Prepares batches of sentences to annotate, where the current model is least sure of acts and elections.
// usage: npx tsx --conditions=@precedent/source scripts/train/stories/choose-stories.ts \
//   --sentences gmb_voa_train.conll.gz --stories stories.jsonl.gz --held-out held-out.sha1 --out FOLDER \
//   [--count 4200] [--batch 280]
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadReaderModel } from '@precedent/reference';
import { createSentenceModel } from '../../../packages/reader/src/parse/model/sentence-model.ts';
import { sentencesOf } from './load-stories.ts';

/** Relations on which the reader is weakest, on the development articles. */
const WEAK = new Set(
  (
    'ran_for nominated defeated appointed dismissed left_office succeeded supported opposed challenged urged ' +
    'accused criticised prosecuted threatened withdrew_from'
  ).split(' '),
);
/** The model can learn most from proposals between these scores. */
const UNSURE = { least: 0.1, most: 0.6 };
/** Sentences per stretch: one or two stories, so that references can be annotated. */
const STRETCH = 14;
/** Longer ones are lists and tables. */
const LONGEST = 70;

const { values: options } = parseArgs({
  options: {
    sentences: { type: 'string' },
    stories: { type: 'string' },
    'held-out': { type: 'string' },
    out: { type: 'string' },
    count: { type: 'string', default: '4200' },
    batch: { type: 'string', default: '280' },
  },
});

const sentences = sentencesOf(await readZipped(options.sentences!));
const taken = readTaken(await readZipped(options.stories!));
const heldOut = new Set((await readFile(options['held-out']!, 'utf8')).split('\n').filter(Boolean));
const doubts = await measureDoubts();
const chosen = chooseStretches(Number(options.count));
await writeBatches(chosen, Number(options.batch));
console.log(`${chosen.length} sentences of ${sentences.length - taken.size} without a story`);

async function readZipped(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString('utf8');
}

/** Numbers of the sentences that are already in stories. */
function readTaken(jsonLines: string): Set<number> {
  const numbers = new Set<number>();
  for (const line of jsonLines.split('\n').filter(Boolean))
    for (const { id } of (JSON.parse(line) as { sentences: { id: string }[] }).sentences)
      if (id.startsWith('g')) numbers.add(Number.parseInt(id.slice(1), 10));
  return numbers;
}

/** For each sentence, the number of claims of weak relations that the model is unsure about; 0 for those already taken. */
async function measureDoubts(): Promise<number[]> {
  const model = await createSentenceModel(await loadReaderModel(), 1);
  const found: number[] = [];
  for (const [at, tokens] of sentences.entries()) {
    if (taken.has(at) || isHeldOut(at) || tokens.length > LONGEST) {
      found.push(0);
      continue;
    }
    const { claimProposals } = await model.analyse(tokens);
    const unsure = claimProposals.filter(
      ({ relation, score }) => WEAK.has(relation) && score >= UNSURE.least && score <= UNSURE.most,
    );
    found.push(Math.min(unsure.length, 3));
  }
  return found;
}

function isHeldOut(at: number): boolean {
  return heldOut.has(createHash('sha1').update(sentences[at]!.join(' ')).digest('hex').slice(0, 12));
}

/** The stretches with most doubts, without overlaps with each other or a story, in the order of the corpus. */
function chooseStretches(count: number): number[] {
  const starts = sentences.map((_, at) => at).filter((at) => isFree(at));
  const doubtOf = (start: number) => sum(doubts.slice(start, start + STRETCH));
  starts.sort((a, b) => doubtOf(b) - doubtOf(a) || a - b);
  const numbers = new Set<number>();
  for (const start of starts) {
    if (numbers.size >= count) break;
    const stretch = Array.from({ length: STRETCH }, (_, at) => start + at);
    if (stretch.every((at) => !numbers.has(at))) for (const at of stretch) numbers.add(at);
  }
  return [...numbers].sort((a, b) => a - b);
}

function isFree(start: number): boolean {
  if (start + STRETCH > sentences.length) return false;
  return Array.from({ length: STRETCH }, (_, at) => start + at).every((at) => !taken.has(at));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** `sid<TAB>tokens`; the sid ends with `x` if the sentence is only context. */
async function writeBatches(numbers: readonly number[], size: number): Promise<void> {
  await mkdir(options.out!, { recursive: true });
  for (let at = 0; at * size < numbers.length; at += 1) {
    const lines = numbers
      .slice(at * size, (at + 1) * size)
      .map((number) => `g${number}${isHeldOut(number) ? 'x' : ''}\t${sentences[number]!.join(' ')}\n`);
    await writeFile(join(options.out!, `y${String(at).padStart(2, '0')}.sents.tsv`), lines.join(''));
  }
}
