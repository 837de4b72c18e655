import { operations } from '@precedent/api';
import {
  addClaim,
  claimOf,
  editClaim,
  entitiesMeant,
  factDecided,
  type PrecedentGraph,
  pairNamed,
  refNamed,
  resolutionOf,
  type Setting,
  type Signed,
} from '@precedent/graph';
import {
  type ClaimVerdict,
  type Decision,
  type EntityRef,
  type EntityVerdict,
  isAboutClaim,
  type ListedEntity,
  PrecedentError,
  placeOfClaim,
  takePage,
} from '@precedent/model';
import type { z } from 'zod';
import { defineRoute, type RouteParts, StatusReply } from '../http/route.ts';

export const listDecisions = defineRoute(operations.listDecisions, async (parts, { query }) => {
  const decisions = await parts.archive.decisions();
  const all = query.article === undefined ? decisions : decisions.filter(isAbout(query.article));
  const { items, ...page } = takePage(all, query, ({ number }) => `${number}`);
  const { problems } = resolutionOf(await parts.graph());
  const shown = new Set(items.map(({ number }) => number));
  return { decisions: items, problems: problems.filter(({ decision }) => shown.has(decision)), ...page };
});

export const decide = defineRoute(operations.decide, async (parts, { body }) => {
  const verdict = !('entity' in body)
    ? await toClaimVerdict(body, parts)
    : toEntityVerdict(body, await parts.graph(), await parts.archive.listedEntities());
  const decision = await parts.archive.decide(verdict, new Date().toISOString());
  const graph = await parts.graph();
  const { problems } = resolutionOf(graph);
  const headers = { Location: `/api/decisions/${decision.number}` };
  return new StatusReply(201, headers, {
    decision,
    entities: entitiesMeant(graph, verdict),
    fact: await factOf(decision, parts),
    problems: problems.filter(
      (problem) => problem.decision === decision.number || problem.with.includes(decision.number),
    ),
  });
});

export const undoDecision = defineRoute(operations.undoDecision, async (parts, { params: { number } }) => {
  if (await parts.archive.undo(number, new Date().toISOString())) {
    const decision = (await parts.archive.decisions()).find((each) => each.number === number)!;
    const entities = entitiesMeant(await parts.graph(), decision.verdict);
    return { undone: number, entities, fact: await factOf(decision, parts) };
  }
  throw new PrecedentError(
    'not_found',
    `decision ${number} does not exist or is already undone`,
    'See /api/decisions for all decisions.',
  );
});

function isAbout(article: string): (decision: Decision) => boolean {
  return ({ verdict }) => isAboutClaim(verdict) && placeOfClaim(verdict).article === article;
}

async function factOf(decision: Decision, { archive, graph }: RouteParts): Promise<string | null> {
  if (!isAboutClaim(decision.verdict)) return null;
  const reading = await archive.reading(placeOfClaim(decision.verdict).article);
  return reading && factDecided(await graph(), reading, await archive.decisions(), decision);
}

type Body = z.infer<typeof operations.decide.body>;

async function toClaimVerdict(
  body: Exclude<Body, { entity: unknown }>,
  parts: RouteParts,
): Promise<ClaimVerdict> {
  if (body.kind === 'add') {
    const { article, quote, start, says, reason, by } = body;
    return addClaim(await settingOf(article, parts), says, { quote, start }, signed(reason, by));
  }
  const { kind, claim: given, reason, by } = body;
  if (kind === 'edit')
    return editClaim(await settingOf(given.article, parts), given.id, body.says, signed(reason, by));
  const claim = 'id' in given ? claimOf(await settingOf(given.article, parts), given.id) : given;
  return { kind, claim, ...signed(reason, by) };
}

/** What is said about an article is understood by. */
async function settingOf(article: string, { archive, reference, graph }: RouteParts): Promise<Setting> {
  const reading = await archive.reading(article);
  if (!reading)
    throw new PrecedentError('not_found', `no article ${article}`, 'GET /api/articles lists the articles.');
  const [decisions, listed] = [await archive.decisions(), await archive.listedEntities()];
  return { graph: await graph(), reference, listed, reading, decisions };
}

function signed(reason: string | null, by: string | undefined): Signed {
  return by === undefined ? { reason } : { reason, by };
}

function toEntityVerdict(
  body: Extract<Body, { entity: unknown }>,
  graph: PrecedentGraph,
  listed: readonly ListedEntity[],
): EntityVerdict {
  const refOf = (given: EntityRef | string) =>
    typeof given === 'string' ? refNamed(graph, given, listed) : given;
  if ('other' in body && typeof body.entity === 'string' && typeof body.other === 'string') {
    const [entity, other] = pairNamed(graph, [body.entity, body.other], listed);
    return { ...body, entity, other };
  }
  const entity = refOf(body.entity);
  return 'other' in body ? { ...body, entity, other: refOf(body.other) } : { ...body, entity };
}
