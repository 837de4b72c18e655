import type { Ontology } from '@precedent/model';
import { isAct } from '../acts.ts';
import type { ScoreSheet } from '../score-claims.ts';
import type { Score } from '../scores.ts';
import { tableOf } from './blocks.ts';
import { scoreOfActs } from './quality-tables.ts';

/** The scores of some of the gold articles: of all claims, and of the certain ones. */
export interface Half {
  name: string;
  all: ScoreSheet;
  certain: ScoreSheet;
}

/** Every level and every relation, in each half of the gold articles: how much the figures depend on the articles. */
export function halvesTables(halves: readonly Half[], ontology: Ontology): string {
  return `${levelsByHalf(halves, ontology)}\n\n${relationsByHalf(halves, ontology)}`;
}

function levelsByHalf(halves: readonly Half[], ontology: Ontology): string {
  const levels: readonly [string, (half: Half) => Score][] = [
    ['entities', ({ all }) => all.entities],
    ['pair', ({ all }) => all.pair],
    ['claim', ({ all }) => all.claim],
    ['full', ({ all }) => all.full],
    ['claim, certain ones only', ({ certain }) => certain.claim],
    ['claim, only acts', ({ all }) => scoreOfActs(all, ontology)],
  ];
  const shares = ({ precision, recall, f1 }: Score) =>
    [precision, recall, f1].map((share) => share.toFixed(3));
  return tableOf(
    [
      'level',
      ...halves.flatMap(({ name }) => ['precision', 'recall', 'F1'].map((what) => `${name}: ${what}`)),
    ],
    levels.map(([level, scoreOf]) => [level, ...halves.flatMap((half) => shares(scoreOf(half)))]),
  );
}

/** Ordered by how often the gold of all halves has them, offices before acts. */
function relationsByHalf(halves: readonly Half[], ontology: Ontology): string {
  const goldOf = (id: string) => halves.reduce((sum, { all }) => sum + (all.relations[id]?.gold ?? 0), 0);
  const rows = ontology.relations
    .filter(({ id }) => halves.some(({ all }) => all.relations[id]))
    .sort((a, b) => Number(isAct(a)) - Number(isAct(b)) || goldOf(b.id) - goldOf(a.id))
    .map(({ id }) => [`\`${id}\``, ...halves.flatMap((half) => relationIn(half, id))]);
  const header = halves.flatMap(({ name }) => ['gold', 'F1', 'certain F1'].map((what) => `${name}: ${what}`));
  return tableOf(['relation', ...header], rows);
}

function relationIn({ all, certain }: Half, id: string): (string | number)[] {
  const [score, sure] = [all.relations[id], certain.relations[id]];
  if (score === undefined) return [0, '–', '–'];
  return [score.gold, score.f1.toFixed(2), (sure?.f1 ?? 0).toFixed(2)];
}
