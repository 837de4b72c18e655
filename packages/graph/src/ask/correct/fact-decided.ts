import { type Decision, isAboutClaim, type Reading } from '@precedent/model';
import { withAddedClaims } from '../../build/verdicts/apply-rulings.ts';
import { isMeant } from '../../build/verdicts/claim-meant.ts';
import { groupRulings } from '../../build/verdicts/rulings.ts';
import { factsOfArticle } from '../../partial/find-facts.ts';
import type { GraphView } from '../../partial/graph-view.ts';

/**
 * Id of the fact that has the claim which a decision is about; null if there is none, as for a rejected claim.
 *
 * @param reading of the article of the claim, as its reader drew it.
 */
export function factDecided(
  graph: GraphView,
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
  const fact = factsOfArticle(graph, article).find(({ claims }) =>
    claims.some((claim) => claim.article.id === article && meant.has(claim.id)),
  );
  return fact?.id ?? null;
}
