import { type Claim, type ClaimVerdict, type Decision, isAboutClaim, type Reading } from '@precedent/model';
import type { DecisionProblem } from '../resolution/decide/apply-decisions.ts';
import { isMeant } from './claim-meant.ts';

/** A decision about a claim that is in force. */
interface Ruling {
  number: number;
  verdict: ClaimVerdict;
}

interface Judged {
  /** Without rejected claims, and confirmed ones certain. */
  readings: readonly Reading[];
  problems: DecisionProblem[];
}

/** A reading as judged before. */
interface Kept {
  rulings: readonly Ruling[];
  reading: Reading;
  problems: DecisionProblem[];
}

/**
 * Applies what people decided about claims, before anything is made of them. A reading that is the same object as
 * before, with the same decisions about it, gives the same object again.
 */
export class ClaimJudge {
  private readonly kept = new WeakMap<Reading, Kept>();

  judge(readings: readonly Reading[], decisions: readonly Decision[]): Judged {
    const rulingsOn = groupByArticle(decisions);
    if (rulingsOn.size === 0) return { readings, problems: [] };
    const problems: DecisionProblem[] = [];
    const judged = readings.map((reading) => {
      const rulings = rulingsOn.get(reading.article.id);
      if (!rulings) return reading;
      rulingsOn.delete(reading.article.id);
      const kept = this.judgeReading(reading, rulings);
      problems.push(...kept.problems);
      return kept.reading;
    });
    for (const rulings of rulingsOn.values())
      for (const { number } of rulings) problems.push(absent(number, 'its article is not in the archive'));
    return { readings: judged, problems };
  }

  private judgeReading(reading: Reading, rulings: readonly Ruling[]): Kept {
    const known = this.kept.get(reading);
    if (known && isSame(known.rulings, rulings)) return known;
    const kept = applyRulings(reading, rulings);
    this.kept.set(reading, kept);
    return kept;
  }
}

/** Those in force, the newest first. */
function groupByArticle(decisions: readonly Decision[]): Map<string, Ruling[]> {
  const rulings = new Map<string, Ruling[]>();
  for (const { number, verdict, undoneAt } of [...decisions].sort((a, b) => b.number - a.number)) {
    if (undoneAt !== null || !isAboutClaim(verdict)) continue;
    const { article } = verdict.claim;
    rulings.set(article, [...(rulings.get(article) ?? []), { number, verdict }]);
  }
  return rulings;
}

function isSame(some: readonly Ruling[], others: readonly Ruling[]): boolean {
  return some.length === others.length && some.every(({ number }, at) => number === others[at]!.number);
}

function applyRulings(reading: Reading, rulings: readonly Ruling[]): Kept {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const ruled = new Map<Claim, Ruling>();
  const problems: DecisionProblem[] = [];
  for (const ruling of rulings) {
    const meant = reading.claims.filter((claim) => isMeant(ruling.verdict.claim, claim, entities));
    if (meant.length === 0) problems.push(absent(ruling.number, 'its article no longer says so'));
    const newer = meant.map((claim) => ruled.get(claim)).find((other) => other !== undefined);
    if (newer && newer.verdict.kind !== ruling.verdict.kind) problems.push(overruled(ruling, newer));
    for (const claim of meant) if (!ruled.has(claim)) ruled.set(claim, ruling);
  }
  const claims = reading.claims.flatMap((claim) => {
    const kind = ruled.get(claim)?.verdict.kind;
    if (kind === 'reject') return [];
    return [kind === 'confirm' && !claim.certain ? { ...claim, certain: true } : claim];
  });
  return { rulings, reading: { ...reading, claims }, problems };
}

function absent(decision: number, why: string): DecisionProblem {
  const message = `decision ${decision} no longer has an effect: ${why}`;
  return { decision, kind: 'absent', with: [], message };
}

function overruled({ number }: Ruling, newer: Ruling): DecisionProblem {
  const message = `decision ${number} contradicts ${newer.number}; the newer one counts`;
  return { decision: number, kind: 'conflict', with: [newer.number], message };
}
