// How well the reader resolves the references of held-out stories.
// usage: tsx --conditions=@precedent/source scripts/train/coreference/measure-references.ts STORIES.jsonl.gz CORPUS.conll.gz [--errors]
import { parseArgs } from 'node:util';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { resolveCoreference } from '../../../packages/reader/src/coreference/resolve-coreference.ts';
import { findMentions } from '../../../packages/reader/src/mentions/find-mentions.ts';
import { createAnalyser } from '../../../packages/reader/src/parse/analyser.ts';
import { loadStories } from '../stories/load-stories.ts';
import { textOf, useOf } from '../stories/story.ts';
import { type JudgedReference, judgeReferences } from './score-references.ts';
import { tabulateReferences } from './tabulate-references.ts';

const { values: options, positionals } = parseArgs({
  options: { errors: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [storiesFile, corpusFile] = positionals;
if (!storiesFile || !corpusFile)
  throw new Error('usage: measure-references.ts STORIES.jsonl.gz CORPUS.conll.gz');

const reference = await loadReference();
const analyser = await createAnalyser(await loadReaderModel());
const stories = await loadStories(storiesFile, corpusFile);
const judged: JudgedReference[] = [];
for (const story of stories.filter((one) => useOf(one) === 'held-out' && one.references.length > 0)) {
  const text = textOf(story);
  const document = await analyser.analyse(text.article);
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const own = judgeReferences(story, text, document, mentions, coreference, reference);
  judged.push(...own);
  if (!options.errors) continue;
  for (const { kind, outcome, text: words, entity, drawn, sentence } of own)
    if (outcome !== 'right')
      console.log([story.id, sentence, kind, outcome, words, entity ?? '?', drawn ?? '-'].join('\t'));
}
console.log(tabulateReferences(judged));
