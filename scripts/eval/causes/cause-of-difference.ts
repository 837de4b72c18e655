import type { GoldClaim } from '../gold-line.ts';
import type { DrawnClaim } from './compare-claims.ts';

type Detail = (gold: GoldClaim, drawn: DrawnClaim) => boolean;

/** What must agree for a claim to be completely right, with the name of the error if it does not. */
const DETAILS: readonly (readonly [string, Detail])[] = [
  ['right claim, wrong modality', (gold, drawn) => gold.modality === drawn.modality],
  ['right claim, wrong polarity', (gold, drawn) => gold.polarity === drawn.polarity],
  [
    'right claim, date missing or wrong',
    (gold, drawn) => dateAgrees(gold.from, drawn.from) && dateAgrees(gold.to, drawn.to),
  ],
];

/** How the claim differs from the most similar gold claim; null if it fully agrees with one. */
export function causeOfDifference(gold: readonly GoldClaim[], drawn: DrawnClaim): string | null {
  const differences = gold.map((one) =>
    DETAILS.filter(([, agrees]) => !agrees(one, drawn)).map(([cause]) => cause),
  );
  const [nearest] = differences.sort((a, b) => a.length - b.length);
  return nearest?.[0] ?? null;
}

/** Compared at the precision of the gold data: a day if they give a day. */
function dateAgrees(gold: string | null, drawn: string | null): boolean {
  return gold === null || drawn?.startsWith(gold) === true;
}
