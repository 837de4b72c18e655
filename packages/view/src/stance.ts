import type { Fact } from '@precedent/model';

/** How sources stand to a fact, in the order of the legend: its modality, unless it is denied or disputed. */
export const STANCES = ['asserted', 'planned', 'alleged', 'hypothetical', 'denied', 'contested'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_LABELS: Record<Stance, string> = {
  asserted: 'Stated',
  planned: 'Planned',
  alleged: 'Alleged',
  hypothetical: 'Hypothetical',
  denied: 'Denied',
  contested: 'Contested',
};

export const STANCE_MEANINGS: Record<Stance, string> = {
  asserted: 'the article states it as having happened or holding',
  planned: 'decided or scheduled, not yet so',
  alleged: 'somebody claims it and the article does not vouch for it',
  hypothetical: 'it could, may or should be so',
  denied: 'the article says that it is not so',
  contested: 'sources disagree on it',
};

export function stanceOf(fact: Pick<Fact, 'modality' | 'polarity'>): Stance {
  if (fact.polarity === 'contested') return 'contested';
  return fact.polarity === 'negative' ? 'denied' : fact.modality;
}
