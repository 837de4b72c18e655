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

  /** That entities which decisions about its claims added are those of other articles. */
  tiesOf(reading: Reading): readonly Decision[] {
    return this.judge(reading)?.ties ?? [];
  }

  private judge(reading: Reading) {
    const rulings = this.rulings.get(reading.article.id);
    return rulings ? applyRulings(reading, rulings) : null;
  }
}
