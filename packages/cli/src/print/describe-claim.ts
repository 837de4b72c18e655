import { type Claim, sayDate, sayPeriod, type TenureStatus } from '@precedent/model';

const MODALITIES: Record<Claim['modality'], string> = {
  asserted: 'reported',
  planned: 'planned',
  alleged: 'alleged',
  hypothetical: 'hypothetical',
};
const STATUSES: Record<TenureStatus, string> = {
  current: 'in office',
  former: 'formerly in office',
  outgoing: 'outgoing',
  elect: 'elect',
  acting: 'acting',
};

/** "planned, on 1 October 2024"; "denied"; "reported, uncertain" */
export function describeStanding(claim: Claim): string {
  const { modality, polarity, status } = claim;
  const asOf = claim.asOf !== undefined && claim.to === null ? `as of ${sayDate(claim.asOf)}` : null;
  const denied = polarity === 'negative';
  const parts = [
    denied && modality === 'asserted' ? null : MODALITIES[modality],
    denied ? 'denied' : null,
    status && STATUSES[status],
    sayPeriod(claim.from, claim.to),
    asOf,
    claim.certain ? null : 'uncertain',
  ];
  return parts.filter((part) => part !== null).join(', ');
}
