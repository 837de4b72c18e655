// Fits the weights for resolving pronouns and descriptions, and writes them to packages/reader/src/english/references.
// usage: tsx --conditions=@precedent/source scripts/train/coreference/fit-references.ts STORIES.jsonl.gz CORPUS.conll.gz GUM-TRAIN.conllu.gz [--try]
// With --try it writes nothing and prints precision and recall on the stories kept for ranking.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { openDiscourse } from '../../../packages/reader/src/coreference/resolve-coreference.ts';
import { findMentions } from '../../../packages/reader/src/mentions/find-mentions.ts';
import { createAnalyser } from '../../../packages/reader/src/parse/analyser.ts';
import { toArticle } from '../../eval/open-reader.ts';
import { loadStories } from '../stories/load-stories.ts';
import { type Story, textOf, useOf } from '../stories/story.ts';
import { annotationOfGum, annotationOfStory } from './annotations-of.ts';
import { describeFit, writeWeights } from './fit-classes.ts';
import { readConllu } from './read-conllu.ts';
import { collectInstances, type Instance } from './reference-instances.ts';

/** Genres of GUM in connected prose about named people and bodies; the others have few. */
const GENRES = new Set(['news', 'bio', 'interview', 'speech', 'voyage', 'court']);
const TARGETS = {
  pronouns: '../../../packages/reader/src/english/references/pronoun-weights.ts',
  descriptions: '../../../packages/reader/src/english/references/description-weights.ts',
};

const { values: options, positionals } = parseArgs({
  options: { try: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [storiesFile, corpusFile, gumFile] = positionals;
if (!storiesFile || !corpusFile || !gumFile)
  throw new Error('usage: fit-references.ts STORIES.jsonl.gz CORPUS.conll.gz GUM-TRAIN.conllu.gz [--try]');

const reference = await loadReference();
const analyser = await createAnalyser(await loadReaderModel());
const stories = (await loadStories(storiesFile, corpusFile)).filter((story) => story.references.length > 0);
const training = [...(await collectFromStories('network')), ...(await collectFromGum(gumFile))];
if (options.try) console.log(describeFit(training, await collectFromStories('ranking')));
else {
  const weights = writeWeights(training);
  for (const name of ['pronouns', 'descriptions'] as const)
    writeFileSync(fileURLToPath(new URL(TARGETS[name], import.meta.url)), weights[name]);
}

async function collectFromStories(use: 'network' | 'ranking'): Promise<Instance[]> {
  const collected: Instance[] = [];
  for (const story of stories.filter((one) => useOf(one) === use))
    collected.push(...(await collectFrom(story)));
  return collected;
}

async function collectFrom(story: Story): Promise<Instance[]> {
  const text = textOf(story);
  const document = await analyser.analyse(text.article);
  const { mentions } = findMentions(document, reference);
  const annotation = annotationOfStory(story, text, document, mentions, reference);
  return collectInstances(openDiscourse(document, mentions, reference), annotation);
}

async function collectFromGum(file: string): Promise<Instance[]> {
  const collected: Instance[] = [];
  for (const gold of readConllu(file).filter(({ genre }) => GENRES.has(genre))) {
    const document = await analyser.analyse(toArticle(gold));
    const { mentions } = findMentions(document, reference);
    const discourse = openDiscourse(document, mentions, reference);
    collected.push(...collectInstances(discourse, annotationOfGum(document, gold)));
  }
  return collected;
}
