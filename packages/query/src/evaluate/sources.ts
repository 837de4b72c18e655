import { factsMentioning, factsOfClaims } from '@precedent/graph';
import {
  type ArticleRef,
  countSources,
  type Entity,
  type SourcedClaim,
  sayDate,
  withArticle,
} from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import { mentionsTopic } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';

/** The articles and files that say something about an entity: one result for each. */
export function evaluateSources(context: QueryContext, query: Query): Evaluation {
  const { graph } = context;
  if (query.topic !== null) return sourcesOfTopic(context, query, query.topic);
  const entity = graph.getNodeAttributes(query.object ?? query.subject!);
  const claims = graph
    .edges(entity.id)
    .flatMap((id) => graph.getEdgeAttributes(id).claims)
    .filter((claim) => isInTime(claim, query));
  const found = sourcesOf(context, claims, [entity]);
  return evaluation(`Which sources mention ${withArticle(entity)}`, {
    summary: sayCount(found.length),
    findings: found,
  });
}

/** The articles with a word in their titles or in a sentence that says something about somebody. */
function sourcesOfTopic(context: QueryContext, query: Query, topic: string): Evaluation {
  const claims: SourcedClaim[] = [];
  for (const fact of factsMentioning(context.graph, topic))
    for (const claim of fact.claims) {
      if (mentionsTopic(claim, topic) && isInTime(claim, query)) claims.push(claim);
    }
  const entities = [...new Set(claims.map(({ subject }) => subject))].slice(0, 5);
  const found = sourcesOf(
    context,
    claims,
    entities.map((id) => context.graph.getNodeAttributes(id)),
  );
  return evaluation(`Which sources mention “${topic}”`, {
    findings: found,
    summary: sayCount(found.length),
  });
}

/** Counts articles and files, each with its speakers: those of one article are sources of their own. */
function sayCount(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}

/**
 * The sources of what another query found, instead of its results.
 *
 * @param speakers whether only those count who are quoted as saying so: "according to whom".
 */
export function toSources(context: QueryContext, found: Evaluation, speakers: boolean): Evaluation {
  const claims = found.findings.flatMap((finding) => finding.claims);
  const entities = found.findings.flatMap((finding) => finding.entities);
  const interpretation = `The sources of: ${found.interpretation.replace(/^(?:Wh|How|That)/, (word) => word.toLowerCase()).replace(/^whether /, 'that ')}`;
  const quoted = speakers ? claims.filter(({ speaker }) => speaker !== null) : claims;
  const findings = sourcesOf(context, quoted, entities);
  const notes =
    findings.length > 0 || claims.length === 0
      ? found.notes
      : [...found.notes, `Nobody is quoted as saying so; it is in ${sayArticles(claims)}`];
  return { ...found, interpretation, summary: null, findings, notes };
}

function sayArticles(claims: readonly SourcedClaim[]): string {
  const names = [...new Set(claims.map((claim) => sayArticle(claim.article, claim)))];
  return names.slice(0, 3).join('; ');
}

function sourcesOf(
  { graph }: QueryContext,
  claims: readonly SourcedClaim[],
  entities: readonly Entity[],
): Finding[] {
  const nameOf = nameSources(claims);
  const bySource = new Map<string, SourcedClaim[]>();
  for (const claim of new Set(claims)) {
    const speaker = claim.speaker === null ? '' : `${graph.getNodeAttribute(claim.speaker, 'name')}, in `;
    const name = `${speaker}${nameOf(claim)}`;
    bySource.set(name, [...(bySource.get(name) ?? []), claim]);
  }
  return [...bySource].map(([name, own]) => ({
    text: withOutlets(name, own),
    entities: [...new Set(entities)],
    facts: factsOfClaims(graph, own),
    claims: own,
    from: own[0]!.article.publishedAt,
    to: own[0]!.article.publishedAt,
  }));
}

/** Names a copy as the article that it is a copy of, if that is among the claims; else all copies as one of them. */
function nameSources(claims: readonly SourcedClaim[]): (claim: SourcedClaim) => string {
  const names = new Map<string, string>();
  for (const claim of claims) {
    const original = claim.copyOf ?? claim.article.id;
    if (claim.copyOf === undefined || !names.has(original))
      names.set(original, sayArticle(claim.article, claim));
  }
  return (claim) =>
    claim.article.kind === 'facts'
      ? sayArticle(claim.article, claim)
      : names.get(claim.copyOf ?? claim.article.id)!;
}

/** Copies of an article are one source with it: "NATO appoints Mark Rutte (27 June 2024), carried by 3 outlets" */
function withOutlets(name: string, claims: readonly SourcedClaim[]): string {
  const { outlets } = countSources(claims);
  return outlets > 1 && claims.some(({ copyOf }) => copyOf !== undefined)
    ? `${name}, carried by ${outlets} outlets`
    : name;
}

/** "NATO appoints Mark Rutte (27 June 2024)", "nato.csv: The White House, 1 October 2024" */
function sayArticle({ title, publishedAt, kind, source }: ArticleRef, claim: SourcedClaim): string {
  if (kind === 'facts') return [title || source, claim.source].filter((part) => part).join(': ');
  return `${title}${publishedAt === null ? '' : ` (${sayDate(publishedAt)})`}`;
}
