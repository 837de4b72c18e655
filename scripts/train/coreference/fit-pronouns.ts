// Fits the weights for resolving pronouns, and writes them to packages/reader/src/coreference/pronoun-weights.ts.
// usage: tsx --conditions=@precedent/source scripts/train/coreference/fit-pronouns.ts GUM-TRAIN.conllu.gz

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareStrings } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import type { PronounClass } from '../../../packages/reader/src/coreference/pronoun-weights.ts';
import { createAnalyser } from '../../../packages/reader/src/parse/analyser.ts';
import type { GumDocument } from '../../eval/gum-documents.ts';
import { fitWeights, type Weights } from './fit-weights.ts';
import { measureLinks } from './measure-links.ts';
import { collectInstances, type Instance } from './pronoun-instances.ts';
import { readConllu } from './read-conllu.ts';

/** Genres of connected prose about named people and bodies, which are rare in the others. */
const GENRES = new Set(['news', 'bio', 'interview', 'speech', 'voyage', 'court']);
/** Both chosen by five-fold cross-validation over documents. */
const PENALTY = 0.003;
const LEAST: Readonly<Record<PronounClass, number>> = { person: 0.33, thing: 0.4, group: 0.4 };
const FOLDS = 5;
const CLASSES: readonly PronounClass[] = ['person', 'thing', 'group'];
const TARGET = fileURLToPath(
  new URL('../../../packages/reader/src/coreference/pronoun-weights.ts', import.meta.url),
);

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: fit-pronouns.ts GUM-TRAIN.conllu.gz');
const instances = await collectAll(readConllu(file).filter(({ genre }) => GENRES.has(genre)));
const weights = CLASSES.map((kind) => [kind, fitClass(kind)] as const);
writeFileSync(TARGET, writeWeights(weights));

async function collectAll(documents: readonly GumDocument[]): Promise<Instance[]> {
  const reference = await loadReference();
  const analyser = await createAnalyser(await loadReaderModel());
  const collected: Instance[] = [];
  for (const { id, title, text, ...gold } of documents) {
    const article = { id, kind: 'news' as const, url: null, title, text, publishedAt: null, source: null };
    const document = await analyser.analyse(article);
    collected.push(...collectInstances(document, { id, title, text, ...gold }, reference));
  }
  return collected;
}

function fitClass(kind: PronounClass): Weights {
  const own = instances.filter((instance) => instance.kind === kind);
  const documents = [...new Set(own.map(({ document }) => document))];
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(documents.filter((_document, at) => at % FOLDS === fold));
    const fitted = fitWeights(
      own.filter(({ document }) => !held.has(document)),
      PENALTY,
    );
    return measureLinks(
      own.filter(({ document }) => held.has(document)),
      fitted,
      LEAST[kind],
    );
  });
  const sum = (key: 'right' | 'drawn' | 'gold') => folds.reduce((total, fold) => total + fold[key], 0);
  const precision = (sum('right') / sum('drawn')).toFixed(3);
  const recall = (sum('right') / sum('gold')).toFixed(3);
  console.log(`${kind}: ${own.length} pronouns; held out: precision ${precision}, recall ${recall}`);
  return fitWeights(own, PENALTY);
}

function writeWeights(fitted: readonly (readonly [PronounClass, Weights])[]): string {
  const record = (entries: [string, number][]) =>
    `{ ${entries.map(([name, value]) => `'${name}': ${Number(value.toFixed(2))}`).join(', ')} }`;
  const classes = fitted.map(([kind, own]) => {
    const entries = Object.entries(own).sort(([a], [b]) => compareStrings(a, b));
    const none = entries.filter(([name]) => name.startsWith('none'));
    const candidate = entries.filter(([name]) => !name.startsWith('none'));
    return `${kind}: { least: ${LEAST[kind]}, none: ${record(none)}, candidate: ${record(candidate)} }`;
  });
  return `// Written by scripts/train/coreference/fit-pronouns.ts from the GUM corpus (annotations CC BY 4.0); not edited by hand.

/** The kinds of third-person pronouns that are resolved each with weights of their own. */
export type PronounClass = 'person' | 'thing' | 'group';

export interface PronounWeights {
  /** The least probability at which the best candidate is taken; below, the pronoun is left open. */
  least: number;
  /** Of the features of leaving it open. */
  none: Readonly<Record<string, number>>;
  /** Of the features of a candidate. */
  candidate: Readonly<Record<string, number>>;
}

export const PRONOUN_WEIGHTS: Readonly<Record<PronounClass, PronounWeights>> = { ${classes.join(', ')} };
`;
}
