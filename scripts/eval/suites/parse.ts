import { join } from 'node:path';
import { loadReaderModel } from '@precedent/reference';
import { sentencesOf } from '../../../packages/reader/src/documents/sentences.ts';
import { lemmaOf } from '../../../packages/reader/src/english/forms/lemma.ts';
import {
  createSentenceModel,
  type SentenceModel,
} from '../../../packages/reader/src/parse/model/sentence-model.ts';
import { readGum } from '../gum-documents.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { round } from '../scores.ts';
import type { Suite } from '../suite.ts';

/** One token of a Universal Dependencies treebank; `head` counts from 1, 0 is the root. */
type Token = [
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  feats: string,
  head: number,
  deprel: string,
];

interface Treebank {
  sentences: Token[][];
  /** Documents with the ends of their sentences, for the splitter; none if the sentences are separate. */
  documents: { text: string; ends: number[] }[];
}

/** Parts of speech, parse and lemmas for gold tokens, and sentences of plain text, in other people's treebanks. */
const parseSuite = (
  name: string,
  about: string,
  defaultData: string,
  load: (data: string) => Treebank,
): Suite => ({
  name,
  about,
  defaultData,
  async run({ data, errors }) {
    const { sentences, documents } = load(data);
    const model = await createSentenceModel(await loadReaderModel(), 1);
    const { right, total, lines } = await scoreParses(model, sentences);
    const numbers = Object.fromEntries(
      Object.entries(right).map(([measure, count]) => [measure, round(count / total)]),
    );
    if (documents.length > 0) numbers['sentences.f1'] = scoreSentences(documents);
    const rows = Object.entries(numbers).map(
      ([measure, value]) => `${measure.padEnd(13)} ${value.toFixed(3)}`,
    );
    const report = [`${sentences.length} sentences, ${total} tokens`, ...rows].join('\n');
    return { report, numbers, errors: errors ? lines : [] };
  },
});

async function scoreParses(model: SentenceModel, sentences: readonly Token[][]) {
  const right = { upos: 0, lemma: 0, uas: 0, las: 0 };
  let total = 0;
  const lines: string[] = [];
  for (const gold of sentences) {
    const { tokens } = await model.analyse(gold.map(([form]) => form));
    gold.forEach(([form, lemma, upos, , , head, deprel], t) => {
      const said = tokens[t]!;
      total++;
      if (said.upos === upos) right.upos++;
      if (lemmaOf(form, said.upos, said.xpos).toLowerCase() === lemma.toLowerCase()) right.lemma++;
      if (said.head === head - 1) right.uas++;
      if (said.head === head - 1 && said.deprel === deprel) right.las++;
      else
        lines.push(
          `${form}: ${deprel} of ${gold[head - 1]?.[0] ?? 'root'}, read as ${said.deprel} of ${gold[said.head]?.[0] ?? 'root'}`,
        );
    });
  }
  return { right, total, lines };
}

function scoreSentences(documents: Treebank['documents']): number {
  let [found, gold, agreed] = [0, 0, 0];
  for (const { text, ends } of documents) {
    const known = new Set(ends);
    const drawn = sentencesOf(text);
    found += drawn.length;
    gold += known.size;
    agreed += drawn.filter(({ end }) => known.has(end)).length;
  }
  return round((2 * agreed) / (found + gold));
}

export const ewtParse = parseSuite(
  'ewt',
  'parts of speech and parse on the English Web Treebank, gold tokens',
  '../shared/eval/ewt/uner_ewt_dev.jsonl',
  (data) => ({
    sentences: readJsonLines<{ tok?: Token[] }>(data).flatMap(({ tok }) => (tok ? [tok] : [])),
    documents: [],
  }),
);

export const gumParse = parseSuite(
  'gum-parse',
  'parts of speech, parse and sentences on GUM, gold tokens',
  '../shared/eval/gum',
  (data) => {
    const documents = readGum(join(data, 'gum_dev.jsonl'));
    return {
      sentences: documents.flatMap(({ sents }) =>
        sents.map(({ tok }) => tok.map((token) => token.slice(0, 7) as Token)),
      ),
      documents: documents.map(({ text, sents }) => ({ text, ends: sents.map(({ end }) => end) })),
    };
  },
);
