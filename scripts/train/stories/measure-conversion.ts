// How much of annotated stories is kept if they are turned into readings and back.
// usage: npx tsx --conditions=@precedent/source scripts/train/stories/measure-conversion.ts --stories stories.jsonl.gz [--count 100]
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { draftSentences } from '../../../packages/reader/src/parse/draft-sentences.ts';
import { readingOfStory } from './reading-of-story.ts';
import { type AnnotatedClaim, type Story, type StoryText, spanOf, textOf } from './story.ts';
import { storyOf } from './story-of-reading.ts';

const { values: options } = parseArgs({
  options: { stories: { type: 'string' }, count: { type: 'string', default: '100' } },
});
const lines = gunzipSync(await readFile(options.stories!))
  .toString('utf8')
  .split('\n')
  .filter(Boolean);
const all = lines.map((line): Story => JSON.parse(line));
const every = Math.max(1, Math.floor(all.length / Number(options.count)));
const stories = all.filter((_, at) => at % every === 0).slice(0, Number(options.count));

const counts = {
  claims: 0,
  unnamed: 0,
  kept: 0,
  spans: 0,
  offices: 0,
  officesKept: 0,
  references: 0,
  referencesKept: 0,
};
for (const story of stories) measure(story);
console.log(`${stories.length} stories`);
for (const [what, count] of Object.entries(counts)) console.log(`${what.padEnd(16)} ${count}`);

function measure(story: Story): void {
  const { line, text } = readingOfStory(story);
  const back = storyOf(line, text, () => true);
  // The sentences of both need not be the same, so places are compared in the text.
  const original = textOf(story);
  const laid = { ...original, tokens: draftSentences(text).drafts.map(({ tokens }) => tokens) };
  const found = back.claims.map((claim) => ({ claim, key: keyOf(claim), places: placesOf(claim, laid) }));
  for (const claim of story.claims) {
    counts.claims++;
    if (claim.subject.entity === null || claim.object.entity === null) {
      counts.unnamed++;
      continue;
    }
    if (claim.office) counts.offices++;
    const places = placesOf(claim, original);
    const alike = found.filter(({ key }) => key === keyOf(claim));
    const same = alike.find((one) => one.places === places) ?? alike[0];
    if (!same) continue;
    found.splice(found.indexOf(same), 1);
    counts.kept++;
    if (same.places === places) counts.spans++;
    if (claim.office && same.claim.office) counts.officesKept++;
  }
  const referred = new Set(back.references.map((one) => placeOf(one, laid)));
  for (const reference of story.references) {
    counts.references++;
    if (referred.has(placeOf(reference, original))) counts.referencesKept++;
  }
}

function keyOf({ subject, relation, object, modality, polarity }: AnnotatedClaim): string {
  return [subject.entity, relation, object.entity, modality, polarity].join('\n');
}

function placesOf({ sentence, subject, object }: AnnotatedClaim, laid: StoryText): string {
  return [subject, object].map((end) => placeOf({ ...end, sentence }, laid)).join();
}

function placeOf(
  { sentence, span }: { sentence: number; span: [number, number] | null },
  laid: StoryText,
): string {
  if (span === null) return 'implied';
  const { start, end } = spanOf(laid, sentence, span);
  return `${start}-${end}`;
}
