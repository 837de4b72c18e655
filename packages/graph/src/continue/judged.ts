import { type Decision, isAboutClaim, type Reading } from '@precedent/model';
import { applyRulings } from '../build/verdicts/apply-rulings.ts';
import { groupRulings, type Ruling } from '../build/verdicts/rulings.ts';
import { CannotContinue } from './cannot-continue.ts';

/** Readings with what people decided about their claims. */
export class Judged {
  private readonly rulings: ReadonlyMap<string, readonly Ruling[]>;

  /** @throws CannotContinue if people decided something about entities. */
  constructor(decisions: readonly Decision[]) {
    if (decisions.some(({ verdict, undoneAt }) => undoneAt === null && !isAboutClaim(verdict)))
      throw new CannotContinue('people decided which entities are the same');
    this.rulings = groupRulings(decisions);
  }

  of(reading: Reading): Reading {
    const rulings = this.rulings.get(reading.article.id);
    if (rulings === undefined) return reading;
    const judged = applyRulings(reading, rulings);
    if (judged.ties.length > 0) throw new CannotContinue('a decision ties entities of two articles');
    return judged.reading;
  }
}
