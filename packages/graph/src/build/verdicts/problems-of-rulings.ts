import { type Decision, isAboutClaim, placeOfClaim, type Reading } from '@precedent/model';
import type { DecisionProblem } from '../resolution/decide/apply-decisions.ts';
import { ClaimJudge } from './judge-claims.ts';

/** Problems of decisions about entities with those of decisions about claims, each once, by decision. */
export function uniteProblems(
  aboutEntities: readonly DecisionProblem[],
  aboutClaims: readonly DecisionProblem[],
): DecisionProblem[] {
  const known = new Map<string, DecisionProblem>();
  for (const problem of [...aboutEntities, ...aboutClaims])
    if (!known.has(JSON.stringify(problem))) known.set(JSON.stringify(problem), problem);
  return [...known.values()].sort((a, b) => a.decision - b.decision);
}

/** The decisions about claims of some articles that have no effect; for that the graph need not be built. */
export async function problemsOfRulings(
  articles: Iterable<string>,
  decisions: readonly Decision[],
  readingOf: (articleId: string) => Promise<Reading | null>,
): Promise<readonly DecisionProblem[]> {
  const wanted = new Set(articles);
  const readings: Reading[] = [];
  for (const id of wanted) {
    const reading = await readingOf(id);
    if (reading !== null) readings.push(reading);
  }
  const about = decisions.filter(
    ({ verdict }) => isAboutClaim(verdict) && wanted.has(placeOfClaim(verdict).article),
  );
  return new ClaimJudge().judge(readings, about).problems;
}
