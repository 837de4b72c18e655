import type { Fact } from '@precedent/model';

/** How sources present a fact, in the order of the legend: its modality, unless it is denied or disputed. */
export const STANCES = ['asserted', 'planned', 'alleged', 'hypothetical', 'denied', 'contested'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_LABELS: Record<Stance, string> = {
  asserted: 'Reported',
  planned: 'Planned',
  alleged: 'Alleged',
  hypothetical: 'Hypothetical',
  denied: 'Denied',
  contested: 'Contested',
};

export const STANCE_MEANINGS: Record<Stance, string> = {
  asserted: 'the article reports it as a fact',
  planned: 'announced or scheduled, but it has not happened yet',
  alleged: 'someone claims it; the article does not vouch for it',
  hypothetical: 'it could, may or should happen',
  denied: 'the article says that it is not true',
  contested: 'sources disagree',
};

export const UNCERTAIN_MEANING = 'extracted with too low a confidence to rely on; check its quote';

/** How a fact is drawn: as disputed if sources disagree, as denied if all deny it, else by its modality. */
export function stanceOf(fact: Pick<Fact, 'modality' | 'polarity'>): Stance {
  if (fact.polarity === 'contested') return 'contested';
  return fact.polarity === 'negative' ? 'denied' : fact.modality;
}
