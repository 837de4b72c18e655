import { type Decision, isAboutClaim, type Reading } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withAddedClaims } from '../../build/verdicts/apply-rulings.ts';
import { isMeant } from '../../build/verdicts/claim-meant.ts';
import { groupRulings } from '../../build/verdicts/rulings.ts';

/**
 * Id of the fact that has the claim which a decision is about; null if there is none, as for a rejected claim.
 *
 * @param reading of the article of the claim, as its reader drew it.
 */
export function factDecided(
  graph: PrecedentGraph,
  reading: Reading,
  decisions: readonly Decision[],
  { number, verdict }: Decision,
): string | null {
  if (!isAboutClaim(verdict)) return null;
  const article = reading.article.id;
  const drawn = withAddedClaims(reading, groupRulings(decisions).get(article) ?? []);
  const entities = new Map(drawn.entities.map((entity) => [entity.id, entity]));
  const meant = new Set(
    verdict.kind === 'add'
      ? [`decision-${number}`]
      : drawn.claims.filter((claim) => isMeant(verdict.claim, claim, entities)).map(({ id }) => id),
  );
  return (
    graph.findEdge((_, { claims }) =>
      claims.some((claim) => claim.article.id === article && meant.has(claim.id)),
    ) ?? null
  );
}
