import { operations } from '@precedent/api';
import {
  entitiesMeant,
  type PrecedentGraph,
  pairNamed,
  refNamed,
  refToClaim,
  resolutionOf,
} from '@precedent/graph';
import {
  type ClaimVerdict,
  type EntityRef,
  type EntityVerdict,
  type ListedEntity,
  PrecedentError,
  takePage,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { z } from 'zod';
import { defineRoute, StatusReply } from '../http/route.ts';

export const listDecisions = defineRoute(operations.listDecisions, async (parts, { query }) => {
  const all = await parts.archive.decisions();
  const { items, ...page } = takePage(all, query, ({ number }) => `${number}`);
  const { problems } = resolutionOf(await parts.graph());
  const shown = new Set(items.map(({ number }) => number));
  return { decisions: items, problems: problems.filter(({ decision }) => shown.has(decision)), ...page };
});

export const decide = defineRoute(operations.decide, async (parts, { body }) => {
  const verdict =
    'claim' in body
      ? await toClaimVerdict(body, parts.archive)
      : toEntityVerdict(body, await parts.graph(), await parts.archive.listedEntities());
  const decision = await parts.archive.decide(verdict, new Date().toISOString());
  const graph = await parts.graph();
  const { problems } = resolutionOf(graph);
  const headers = { Location: `/api/decisions/${decision.number}` };
  return new StatusReply(201, headers, {
    decision,
    entities: entitiesMeant(graph, verdict),
    problems: problems.filter(
      (problem) => problem.decision === decision.number || problem.with.includes(decision.number),
    ),
  });
});

export const undoDecision = defineRoute(operations.undoDecision, async (parts, { params: { number } }) => {
  if (await parts.archive.undo(number, new Date().toISOString())) {
    const { verdict } = (await parts.archive.decisions()).find((decision) => decision.number === number)!;
    return { undone: number, entities: entitiesMeant(await parts.graph(), verdict) };
  }
  throw new PrecedentError(
    'not_found',
    `decision ${number} does not exist or is already undone`,
    'See /api/decisions for all decisions.',
  );
});

type Body = z.infer<typeof operations.decide.body>;

async function toClaimVerdict(
  { claim: given, ...body }: Extract<Body, { claim: unknown }>,
  archive: Archive,
): Promise<ClaimVerdict> {
  if (!('id' in given)) return { ...body, claim: given };
  const reading = await archive.reading(given.article);
  const claim = reading && refToClaim(reading, given.id);
  if (claim) return { ...body, claim };
  throw new PrecedentError(
    'not_found',
    reading ? `article ${given.article} has no claim ${given.id}` : `no article ${given.article}`,
    'Take article and id of the claim from a fact: GET /api/facts/{id}.',
  );
}

function toEntityVerdict(
  body: Exclude<Body, { claim: unknown }>,
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
