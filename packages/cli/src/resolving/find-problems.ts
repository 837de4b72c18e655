import type { DecisionProblem } from '@precedent/graph';
import { isAboutClaim, placeOfClaim } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { openResolution } from './load-resolution.ts';

/** All decisions without effect. */
export async function findProblems(archive: Archive, context: Context): Promise<DecisionProblem[]> {
  const decisions = await archive.decisions();
  if (decisions.length === 0) return [];
  const { problemsOfRulings, uniteProblems } = await import('@precedent/graph');
  const ask = await openResolution(archive, context);
  const aboutEntities = await ask(({ resolved }) => resolved.problems());
  const articles = decisions.flatMap(({ verdict }) =>
    isAboutClaim(verdict) ? placeOfClaim(verdict).article : [],
  );
  const aboutClaims = await problemsOfRulings(articles, decisions, (id) => archive.reading(id));
  return uniteProblems(aboutEntities, aboutClaims);
}
