import type { Decision, Reading } from '@precedent/model';
import type { DecisionProblem } from '../resolution/decide/apply-decisions.ts';
import { absent, applyRulings, type JudgedReading } from './apply-rulings.ts';
import { areSameRulings, groupRulings, type Ruling } from './rulings.ts';

interface Judged {
  /** Without rejected claims, with added and edited ones, and confirmed ones certain. */
  readings: readonly Reading[];
  /** That entities which a decision added are those of other articles. */
  ties: readonly Decision[];
  problems: readonly DecisionProblem[];
}

/** A reading as judged before. */
interface Kept extends JudgedReading {
  rulings: readonly Ruling[];
}

/**
 * Applies what people decided about claims, before anything is made of them. A reading that is the same object as
 * before, with the same decisions about it, gives the same object again.
 */
export class ClaimJudge {
  private readonly kept = new WeakMap<Reading, Kept>();

  judge(readings: readonly Reading[], decisions: readonly Decision[]): Judged {
    const rulingsOn = groupRulings(decisions);
    if (rulingsOn.size === 0) return { readings, ties: [], problems: [] };
    const problems: DecisionProblem[] = [];
    const ties: Decision[] = [];
    const judged = readings.map((reading) => {
      const rulings = rulingsOn.get(reading.article.id);
      if (!rulings) return reading;
      rulingsOn.delete(reading.article.id);
      const kept = this.judgeReading(reading, rulings);
      problems.push(...kept.problems);
      ties.push(...kept.ties);
      return kept.reading;
    });
    for (const rulings of rulingsOn.values())
      for (const { number } of rulings) problems.push(absent(number, 'its article is not in the archive'));
    return { readings: judged, ties, problems };
  }

  private judgeReading(reading: Reading, rulings: readonly Ruling[]): Kept {
    const known = this.kept.get(reading);
    if (known && areSameRulings(known.rulings, rulings)) return known;
    const kept = { ...applyRulings(reading, rulings), rulings };
    this.kept.set(reading, kept);
    return kept;
  }
}
