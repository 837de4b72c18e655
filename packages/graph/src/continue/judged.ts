import type { Decision, Reading } from '@precedent/model';
import { applyRulings } from '../build/verdicts/apply-rulings.ts';
import { groupRulings, type Ruling } from '../build/verdicts/rulings.ts';

/** Readings with what people decided about their claims. */
export class Judged {
  private readonly rulings: ReadonlyMap<string, readonly Ruling[]>;

  constructor(decisions: readonly Decision[]) {
    this.rulings = groupRulings(decisions);
  }

  of(reading: Reading): Reading {
    return this.judge(reading)?.reading ?? reading;
  }

  /** Whether a decision about its claims is also about an entity of another article. */
  isTied(reading: Reading): boolean {
    return (this.judge(reading)?.ties.length ?? 0) > 0;
  }

  private judge(reading: Reading) {
    const rulings = this.rulings.get(reading.article.id);
    return rulings ? applyRulings(reading, rulings) : null;
  }
}
