// Chooses the scores from which the model's proposals become claims, on the development articles.
// usage: tsx --conditions=@precedent/source scripts/eval/choose-thresholds.ts [DATA]
// Prints the values for packages/reader/src/claims/thresholds.ts and, by relation, for `reading.threshold` of
// the ontology. Run it whenever the model changes.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseProvenance } from '@precedent/model';
import { type ClaimLine, type Thresholds, thresholdOf } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { type GoldData, loadGold } from './load-gold.ts';
import { readArticles } from './read-articles.ts';
import { scoreLines } from './score-claims.ts';

const DATA = resolve(process.argv[2] ?? fileURLToPath(new URL('../../data/evaluation', import.meta.url)));
const GRID = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Offices and memberships need no cue: "Romanian President Klaus Iohannis". */
const OF_WHAT_LASTS = 0.5;
/** Minimum values for the product. */
const LEAST_PRECISION = 0.68;
/** A relation gets its own threshold only if the gain is more than a coincidence of one or two claims. */
const LEAST_GAIN = 0.002;

interface Half {
  lines: ClaimLine[];
  gold: GoldData;
}

const gold = await loadGold(DATA);
const lines = await readArticles(gold.articles, { cued: GRID[0]!, bare: GRID[0]!, relations: {} });
const halves = splitGold();
const { ontology } = await loadReference();
const lasting = ontology.relations.filter(({ lasts }) => lasts);
const structural = Object.fromEntries(lasting.map(({ id }) => [id, OF_WHAT_LASTS]));
let chosen = await chooseLeast();
for (const relation of [
  ...new Set(lines.flatMap((line) => line.claims.map((claim) => claim.relation))),
].sort())
  chosen = await chooseFor(relation, chosen);
const sheet = await scoreLines(gold, withThresholds(lines, chosen));
console.log(JSON.stringify(chosen, null, 2));
console.log(`claim F1 ${sheet.claim.f1.toFixed(3)}, precision ${sheet.claim.precision.toFixed(3)}`);

/** The lines without claims that only the model made, below its threshold. */
function withThresholds(lines: readonly ClaimLine[], thresholds: Thresholds): ClaimLine[] {
  const keeps = ({ how: printed, relation, confidence }: ClaimLine['claims'][number]) => {
    const how = parseProvenance(printed);
    return how.by !== 'model' || confidence >= thresholdOf(relation, how.cued, thresholds);
  };
  return lines.map((line) => ({ ...line, claims: line.claims.filter(keeps) }));
}

/** The best thresholds for relations without their own, with a cue and without one. */
async function chooseLeast(): Promise<Thresholds> {
  let best: { thresholds: Thresholds; f1: number } | null = null;
  // Strictest first: a looser one must gain more than a coincidence would.
  const strictest = [...GRID].reverse();
  for (const bare of strictest) {
    for (const cued of strictest.filter((one) => one <= bare)) {
      const thresholds = { cued, bare, relations: structural };
      const { claim } = await scoreLines(gold, withThresholds(lines, thresholds));
      if (claim.precision >= LEAST_PRECISION && claim.f1 > (best?.f1 ?? 0) + LEAST_GAIN)
        best = { thresholds, f1: claim.f1 };
    }
  }
  console.error(JSON.stringify(best));
  return best?.thresholds ?? { cued: GRID.at(-1)!, bare: GRID.at(-1)!, relations: structural };
}

/** A relation's own threshold must help overall and harm neither half of the articles. */
async function chooseFor(relation: string, chosen: Thresholds): Promise<Thresholds> {
  const before = await scoreLines(gold, withThresholds(lines, chosen));
  const halvesBefore = await scoreHalves(chosen);
  let best = { thresholds: chosen, f1: before.claim.f1 + LEAST_GAIN };
  for (const least of GRID) {
    const thresholds = { ...chosen, relations: { ...chosen.relations, [relation]: least } };
    const { claim } = await scoreLines(gold, withThresholds(lines, thresholds));
    if (claim.f1 < best.f1 || claim.precision < LEAST_PRECISION) continue;
    const after = await scoreHalves(thresholds);
    if (after.every((f1, half) => f1 >= halvesBefore[half]!)) best = { thresholds, f1: claim.f1 };
  }
  return best.thresholds;
}

async function scoreHalves(thresholds: Thresholds): Promise<number[]> {
  const sheets = await Promise.all(
    halves.map((half) => scoreLines(half.gold, withThresholds(half.lines, thresholds))),
  );
  return sheets.map((sheet) => sheet.claim.f1);
}

/** Two halves of alternating articles. */
function splitGold(): Half[] {
  return [0, 1].map((parity) => {
    const kept = gold.lines.filter((_, index) => index % 2 === parity);
    const ids = new Set(kept.map(({ id }) => id));
    return {
      lines: lines.filter(({ id }) => ids.has(id)),
      gold: { ...gold, lines: kept },
    };
  });
}
