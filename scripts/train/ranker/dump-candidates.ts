// Writes the candidates of annotated stories and articles with their features and whether they are right, to train the
// ranker by.
// usage: npx tsx --conditions=@precedent/source scripts/train/ranker/dump-candidates.ts \
//   --stories stories.jsonl.gz --corpus gmb_voa_train.conll.gz --out candidates.jsonl [--uses ranking,held-out,article] \
//   [--checklist FOLDER, with articles.jsonl and gold.jsonl] [--data FOLDER, with models/reader of other weights]
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ReadingEntity } from '@precedent/model';
import { parseArticleLines } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import type { Mention } from '../../../packages/reader/src/mentions/mention.ts';
import { createAnalyser } from '../../../packages/reader/src/parse/analyser.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import { createDescriber } from '../../../packages/reader/src/reading/ranking/describe-candidate.ts';
import { createRanker } from '../../../packages/reader/src/reading/ranking/ranker.ts';
import { interpret } from '../../../packages/reader/src/reading/read.ts';
import type { ResolvedClaim } from '../../../packages/reader/src/reading/resolve-claim.ts';
import type { GoldLine } from '../../eval/gold-line.ts';
import { type GoldData, loadGold } from '../../eval/load-gold.ts';
import { readJsonLines } from '../../eval/read-json-lines.ts';
import { loadStories } from '../stories/load-stories.ts';
import { type StoryText, sentenceAt, textOf, tokensAt, useOf } from '../stories/story.ts';
import {
  type Annotation,
  annotationOfArticle,
  annotationOfStory,
  labelCandidates,
} from './label-candidates.ts';

const { values: options } = parseArgs({
  options: {
    stories: { type: 'string' },
    corpus: { type: 'string' },
    out: { type: 'string' },
    uses: { type: 'string', default: 'ranking,held-out,article' },
    checklist: { type: 'string' },
    data: { type: 'string' },
  },
});

/** The gold articles: what the rules were developed on, and the only annotated texts as long as articles are. */
const GOLD = fileURLToPath(new URL('../../../data/evaluation', import.meta.url));

/** Keeps everything: the ranker that is to be trained does not decide here. */
const UNDECIDED = createRanker({
  relations: [],
  unseen: { ruled: 0, cued: 0 },
  features: [],
  base: 0,
  trees: [],
  levels: { kept: 0, certain: 0 },
});

const reference = await loadReference();
const analyser = await createAnalyser(await loadReaderModel(options.data));
const stories = await loadStories(options.stories!, options.corpus!);
const file = await open(options.out!, 'w');
const uses = new Set(options.uses.split(','));
for (const story of stories)
  if (uses.has(useOf(story))) {
    const text = textOf(story);
    await write({ story: story.id, use: useOf(story) }, text, annotationOfStory(story, text));
  }
if (uses.has('article')) {
  await writeArticles(await loadGold(GOLD));
  if (options.checklist) await writeArticles(loadChecklist(options.checklist));
}
await file.close();

async function writeArticles(gold: GoldData): Promise<void> {
  for (const [at, line] of gold.lines.entries())
    await write(
      { story: line.id, use: 'article' },
      { article: gold.articles[at]!, tokens: [] },
      annotationOfArticle(line),
    );
}

function loadChecklist(folder: string): GoldData {
  const articles = join(folder, 'articles.jsonl');
  return {
    articles: parseArticleLines(readFileSync(articles, 'utf8'), articles),
    lines: readJsonLines<GoldLine>(join(folder, 'gold.jsonl')),
  };
}

/**
 * `{story, use, gold: [claim, …], candidates: [{claim: the gold one or null, relation, key, sentence, subject, object,
 * group, features}]}`; of candidates with the same group only one can be right; an end is `{name, span}`, the span null
 * if the sentence doesn't name it. Articles have no tokens of their own, and so no spans and sentences.
 */
async function write(known: object, text: StoryText, annotation: Annotation): Promise<void> {
  const document = await analyser.analyse(text.article);
  const { found, coreference, built, resolved } = interpret(document, reference, UNDECIDED);
  const labelled = labelCandidates(annotation, built.entities, reference.ontology);
  const drawn = resolved.resolved.map(({ draft }) => draft.evidence);
  const describe = createDescriber({
    document,
    mentions: found.mentions,
    coreference,
    resolved: resolved.resolved,
    reference,
  });
  const candidates = resolved.resolved.map((claim) => ({
    claim: labelled.goldOf(claim, officeWords(document, claim)),
    relation: claim.draft.relation,
    key: `${claim.subject.id}\t${claim.draft.relation}\t${claim.object.id}`,
    ...(text.tokens.length > 0 && placeOf(text, claim)),
    group: claim.draft.object ? null : drawn.indexOf(claim.draft.evidence),
    features: Object.fromEntries(describe(claim)),
  }));
  await file.write(`${JSON.stringify({ ...known, gold: [...labelled.gold], candidates })}\n`);
}

function placeOf(text: StoryText, claim: ResolvedClaim): object {
  return {
    sentence: sentenceAt(text, claim.draft.subject.span.start),
    subject: endOf(text, claim.subject, claim.draft.subject),
    object: endOf(text, claim.object, claim.draft.object),
  };
}

function endOf(text: StoryText, { name }: ReadingEntity, mention: Mention | null): object {
  return { name, span: mention && tokensAt(text, mention.span) };
}

/** Empty if the claim has no office, or a rule supplied its words. */
function officeWords({ sentences }: Document, { draft: { office, sentence } }: ResolvedClaim): string[] {
  if (office === null || typeof office === 'string') return [];
  return sentences[sentence]!.tokens.slice(office.start, office.end).map(({ text }) => text.toLowerCase());
}
