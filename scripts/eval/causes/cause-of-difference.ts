import type { GoldClaim } from '../gold-line.ts';
import type { DrawnClaim } from './compare-claims.ts';

type Detail = (gold: GoldClaim, drawn: DrawnClaim) => boolean;

/** What has to agree for a claim to be right in full, with what it is called where only it does not. */
const DETAILS: readonly (readonly [string, Detail])[] = [
  ['right claim, other modality', (gold, drawn) => gold.modality === drawn.modality],
  ['right claim, other polarity', (gold, drawn) => gold.polarity === drawn.polarity],
  [
    'right claim, date missing or other',
    (gold, drawn) => dateAgrees(gold.from, drawn.from) && dateAgrees(gold.to, drawn.to),
  ],
];

/** In what the drawn claim differs from the gold's nearest to it; null where it agrees with one in full. */
export function causeOfDifference(gold: readonly GoldClaim[], drawn: DrawnClaim): string | null {
  const differences = gold.map((one) =>
    DETAILS.filter(([, agrees]) => !agrees(one, drawn)).map(([cause]) => cause),
  );
  const [nearest] = differences.sort((a, b) => a.length - b.length);
  return nearest?.[0] ?? null;
}

/** As far as the gold gives it: a day where it gives a day. */
function dateAgrees(gold: string | null, drawn: string | null): boolean {
  return gold === null || drawn?.startsWith(gold) === true;
}
