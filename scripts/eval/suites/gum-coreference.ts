import { join } from 'node:path';
import type { Reading, Span } from '@precedent/model';
import { type CoreferenceScores, type Partition, scoreCoreference } from '../coreference-scores.ts';
import { type GumDocument, goldClusters, headOffset, readGum } from '../gum-documents.ts';
import { openReader, toArticle } from '../open-reader.ts';
import { round } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Coreference in the GUM corpus: clusters of people, organisations and places, by the heads of their mentions. */
export const gumCoreference: Suite = {
  name: 'gum-coreference',
  about: 'coreference of people, organisations and places in GUM documents',
  defaultData: '../shared/eval/gum',
  async run({ data }: SuiteOptions): Promise<SuiteResult> {
    const documents = readGum(join(data, 'gum_dev.jsonl'));
    const { reader } = await openReader();
    const responses: Partition[] = [];
    for (const document of documents)
      responses.push(toPartition(document, await reader.read(toArticle(document))));
    const named = scoreCoreference(
      documents.map((document) => toKey(document, true)),
      responses,
    );
    const all = scoreCoreference(
      documents.map((document) => toKey(document, false)),
      responses,
    );
    return {
      report: [...rowsOf('clusters with a name', named), ...rowsOf('all clusters', all)].join('\n'),
      numbers: { ...numbersOf('named', named), ...numbersOf('all', all) },
      errors: [],
    };
  },
};

/** Gold clusters; on request only those with a name, because the reader finds what an article names. */
function toKey(document: GumDocument, namedOnly: boolean): Partition {
  return goldClusters(document)
    .filter(({ named, offsets }) => (named || !namedOnly) && offsets.length > 1)
    .map(({ offsets }) => offsets.map(String));
}

/** Entities of a reading with at least two mentions, each represented by its head in GUM. */
function toPartition(document: GumDocument, { entities }: Reading): Partition {
  const heads = document.mentions.map((mention) => ({ mention, head: headOffset(document, mention) }));
  const keyOf = (span: Span) => {
    const inside = heads.filter(({ head }) => span.start <= head && head < span.end);
    const extent = ({ mention }: (typeof heads)[number]) =>
      Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end);
    const [closest] = inside.sort((a, b) => extent(a) - extent(b));
    return closest ? String(closest.head) : `${span.start}-${span.end}`;
  };
  return entities.map(({ mentions }) => [...new Set(mentions.map(keyOf))]).filter((keys) => keys.length > 1);
}

function rowsOf(title: string, { muc, bCubed, ceafE, conll }: CoreferenceScores): string[] {
  const row = (name: string, { precision, recall, f1 }: CoreferenceScores['muc']) =>
    `  ${name.padEnd(8)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return [
    `${title}: CoNLL ${conll.toFixed(3)}`,
    row('MUC', muc),
    row('B-cubed', bCubed),
    row('CEAF-e', ceafE),
  ];
}

function numbersOf(prefix: string, { muc, bCubed, ceafE, conll }: CoreferenceScores): Record<string, number> {
  return {
    [`${prefix}.conll`]: round(conll),
    [`${prefix}.muc.f1`]: round(muc.f1),
    [`${prefix}.bCubed.f1`]: round(bCubed.f1),
    [`${prefix}.ceafE.f1`]: round(ceafE.f1),
  };
}
