import { buildGraph, resolutionOf } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { halfOf, type LabelledCorpus, type LabelledMention } from '../resolution/labelled-corpus.ts';
import { readKnowledgeNet } from '../resolution/read-knowledgenet.ts';
import { readNames } from '../resolution/read-names.ts';
import { readSuccessions } from '../resolution/read-successions.ts';
import { type Placed, scoreBCubed, scorePairs } from '../resolution/score-clusters.ts';
import { round, type Score, withF1 } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

const NAMES = new URL('../resolution/names.txt', import.meta.url);

/** Weights and thresholds were chosen on the first half of each set; the other half was only measured. */
const HALVES = ['first', 'other'] as const;

/** Whether names in several articles mean the same entity: in separate pairs, and all together. */
export const resolution: Suite = {
  name: 'resolution',
  about: 'which names in several articles mean the same person, body or country',
  defaultData: '../shared/eval',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const reference = await loadReference();
    const corpora = {
      names: await readNames(NAMES, reference),
      knowledgenet: readKnowledgeNet(data),
      successions: readSuccessions(data, reference),
    };
    const result: SuiteResult = { report: '', numbers: {}, errors: [] };
    for (const [name, corpus] of Object.entries(corpora))
      for (const [half, label] of HALVES.entries())
        measure(`${name}.${label}`, halfOf(corpus, half as 0 | 1), reference, result, errors && half === 0);
    return result;
  },
};

function measure(
  name: string,
  corpus: LabelledCorpus,
  reference: Reference,
  result: SuiteResult,
  errors: boolean,
): void {
  const placed = place(corpus, reference);
  const clusters = countClusters(corpus.mentions);
  const title = `${name}: ${corpus.mentions.length} names, ${clusters} entities named by several articles`;
  const rows = [
    note(`${name}.bcubed`, scoreBCubed(placed), result),
    note(`${name}.pairs`, scorePairs(placed), result),
  ];
  if (name.startsWith('names')) {
    const alone = judgePairs(corpus, reference);
    rows.push(note(`${name}.alone`, alone.score, result, `of ${alone.count} separate pairs`));
    if (errors) result.errors.push(...alone.errors);
  }
  if (errors) result.errors.push(...listErrors(corpus, placed));
  result.report += `${[title, ...rows].join('\n')}\n`;
}

function note(name: string, score: Score, { numbers }: SuiteResult, what = ''): string {
  const cells = (['precision', 'recall', 'f1'] as const).map((measure) => {
    numbers[`${name}.${measure}`] = round(score[measure]);
    return `${measure} ${score[measure].toFixed(3)}`;
  });
  return `  ${name.split('.').at(-1)!.padEnd(8)} ${cells.join('  ')}  ${what}`.trimEnd();
}

function place({ readings, mentions }: LabelledCorpus, reference: Reference): Placed[] {
  const { entityIn } = resolutionOf(buildGraph(readings, reference));
  return mentions.map(({ articleId, entity, gold }) => ({ predicted: entityIn(articleId, entity)!, gold }));
}

function countClusters(mentions: readonly LabelledMention[]): number {
  const articles = new Map<string, Set<string>>();
  for (const { gold, articleId } of mentions)
    articles.set(gold, (articles.get(gold) ?? new Set()).add(articleId));
  return [...articles.values()].filter(({ size }) => size > 1).length;
}

/** Every pair of names in a family as an archive of two articles. */
function judgePairs({ readings, mentions }: LabelledCorpus, reference: Reference) {
  const readingOf = new Map(readings.map((reading) => [reading.article.id, reading]));
  const counts = { right: 0, joined: 0, same: 0, count: 0 };
  const errors: string[] = [];
  for (const [at, a] of mentions.entries())
    for (const b of mentions.slice(at + 1)) {
      if (a.family !== b.family) continue;
      const pair = [readingOf.get(a.articleId)!, readingOf.get(b.articleId)!];
      const [one, other] = place({ readings: pair, mentions: [a, b] }, reference);
      const [same, joined] = [a.gold === b.gold, one!.predicted === other!.predicted];
      counts.count += 1;
      counts.same += Number(same);
      counts.joined += Number(joined);
      counts.right += Number(same && joined);
      if (same !== joined)
        errors.push(`${joined ? 'JOINED' : 'APART '} ${pair.map(({ article }) => article.text).join(' / ')}`);
    }
  const score = withF1(counts.right / counts.joined, counts.right / counts.same);
  return { score, count: counts.count, errors };
}

/** Clusters with more than one entity, and entities in more than one cluster. */
function listErrors({ readings, mentions }: LabelledCorpus, placed: readonly Placed[]): string[] {
  const nameOf = new Map(
    readings.flatMap(({ article, entities }) =>
      entities.map(({ id, name }) => [`${article.id} ${id}`, name]),
    ),
  );
  const list = (label: string, by: keyof Placed, other: keyof Placed) => {
    const groups = new Map<string, Map<string, Set<string>>>();
    for (const [index, mention] of placed.entries()) {
      const { articleId, entity } = mentions[index]!;
      const group = groups.get(mention[by]) ?? new Map<string, Set<string>>();
      const names = group.get(mention[other]) ?? new Set();
      groups.set(mention[by], group.set(mention[other], names.add(nameOf.get(`${articleId} ${entity}`)!)));
    }
    return [...groups].flatMap(([key, group]) =>
      group.size < 2
        ? []
        : [`${label} ${key}: ${[...group.values()].map((names) => [...names].join(', ')).join(' | ')}`],
    );
  };
  return [...list('MIXED', 'predicted', 'gold'), ...list('SPLIT', 'gold', 'predicted')];
}
