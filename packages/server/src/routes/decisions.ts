import { operations } from '@precedent/api';
import { entitiesMeant, type PrecedentGraph, pairNamed, refNamed, resolutionOf } from '@precedent/graph';
import { type EntityRef, type ListedEntity, PrecedentError, takePage, type Verdict } from '@precedent/model';
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
  const verdict = toVerdict(body, await parts.graph(), await parts.archive.listedEntities());
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

function toVerdict(
  body: z.infer<typeof operations.decide.body>,
  graph: PrecedentGraph,
  listed: readonly ListedEntity[],
): Verdict {
  const refOf = (given: EntityRef | string) =>
    typeof given === 'string' ? refNamed(graph, given, listed) : given;
  if ('other' in body && typeof body.entity === 'string' && typeof body.other === 'string') {
    const [entity, other] = pairNamed(graph, [body.entity, body.other], listed);
    return { ...body, entity, other };
  }
  const entity = refOf(body.entity);
  return 'other' in body ? { ...body, entity, other: refOf(body.other) } : { ...body, entity };
}
