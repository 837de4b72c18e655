import { entitiesMeant, type PrecedentGraph, pairNamed, refNamed, resolutionOf } from '@precedent/graph';
import {
  decisionSchema,
  type EntityRef,
  entityRefSchema,
  entityTypeSchema,
  type ListedEntity,
  PrecedentError,
  type Verdict,
} from '@precedent/model';
import { z } from 'zod';
import { textOf } from '../http/parameters.ts';
import { defineRoute, StatusReply } from '../http/route.ts';

const meant = entityRefSchema
  .or(textOf('Id or name in the graph, NAME@ARTICLE, or id of a list'))
  .describe('As a candidate or a merge names it, or by name');
const bodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), entity: meant, other: meant }),
  z.strictObject({ kind: z.literal('different'), entity: meant, other: meant }),
  z.strictObject({ kind: z.literal('rename'), entity: meant, name: textOf('The name to show') }),
  z.strictObject({ kind: z.literal('retype'), entity: meant, type: entityTypeSchema }),
]);
export const problemsSchema = z
  .array(
    z.object({
      decision: z.number().int(),
      kind: z.enum(['conflict', 'absent']),
      with: z.array(z.number().int()).describe('The decisions that it conflicts with'),
      message: z.string(),
    }),
  )
  .describe('Decisions without effect: newer ones leave no room for them, or what they name is gone');
const entitiesSchema = z.array(z.string()).describe('Ids that what was decided about has now');

export const decisions = defineRoute({
  path: '/api/decisions',
  summary: 'What people decided of entities, those taken back included',
  reply: z.object({ decisions: z.array(decisionSchema), problems: problemsSchema }),
  answer: async (parts) => ({
    decisions: await parts.archive.decisions(),
    problems: resolutionOf(await parts.graph()).problems,
  }),
});

export const decide = defineRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Keeps a decision; the graph follows it, whatever is read later',
  body: bodySchema,
  reply: z.object({
    decision: decisionSchema,
    entities: entitiesSchema,
    problems: problemsSchema,
  }),
  cacheable: false,
  answer: async (parts, { body }) => {
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
  },
});

export const undo = defineRoute({
  method: 'delete',
  path: '/api/decisions/{number}',
  summary: 'Takes one decision back',
  params: z.strictObject({ number: z.coerce.number().int().positive() }),
  reply: z.object({ undone: z.number().int(), entities: entitiesSchema }),
  cacheable: false,
  answer: async (parts, { params: { number } }) => {
    if (await parts.archive.undo(number, new Date().toISOString())) {
      const { verdict } = (await parts.archive.decisions()).find((decision) => decision.number === number)!;
      return { undone: number, entities: entitiesMeant(await parts.graph(), verdict) };
    }
    throw new PrecedentError(
      'not_found',
      `there is no decision ${number} to undo`,
      'See /api/decisions for those that hold.',
    );
  },
});

function toVerdict(
  body: z.infer<typeof bodySchema>,
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
