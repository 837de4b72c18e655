import {
  bySchema,
  claimRefSchema,
  datePrefixSchema,
  decisionSchema,
  entityRefSchema,
  entityTypeSchema,
  modalitySchema,
  polaritySchema,
  reasonSchema,
  tenureStatusSchema,
} from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { next, pageQuery, textOf, total } from '../parameters.ts';

export const decisionProblemSchema = z
  .object({
    decision: z.number().int().describe('Number of the decision'),
    kind: z
      .enum(['conflict', 'absent'])
      .describe(
        '`conflict`: newer decisions contradict it. `absent`: the archive no longer has its entities or its claim',
      ),
    with: z.array(z.number().int()).describe('Numbers of the decisions that contradict it'),
    message: z.string().describe('The problem as a sentence'),
  })
  .describe('Why a decision has no effect');
export type DecisionProblem = z.infer<typeof decisionProblemSchema>;

const factId = z
  .string()
  .nullable()
  .describe('Id of the fact that has the claim now; null if none has, and for a decision about entities');

const entityIds = z
  .array(z.string())
  .describe('Current ids of the entities, which a decision can change; empty for a decision about a claim');

export const listDecisions = defineOperation({
  method: 'get',
  path: '/api/decisions',
  tag: 'Review',
  summary: 'All decisions',
  description: 'What people decided about entities and claims, including decisions that were undone.',
  query: z.strictObject({
    ...pageQuery(1000, 1000),
    article: textOf('Id of an article: only decisions about its claims', '3f9a1c2b5d6e7f80').optional(),
  }),
  reply: z
    .object({
      decisions: z.array(decisionSchema).describe('Ordered by number'),
      total,
      next,
      problems: z.array(decisionProblemSchema).describe('The decisions that have no effect, and why'),
    })
    .describe('The decisions in the archive'),
});

const meant = entityRefSchema
  .or(
    textOf(
      'Its id, its name, its name in one article (NAME@ARTICLE), or the id of an entity of a list',
      'person/mark-rutte',
      'Mark Rutte',
      'Mark Rutte@3f9a1c2b5d6e7f80',
      'Q57792',
    ),
  )
  .describe('An entity: the `ref` of a duplicate or merge, a name or an id');

const claimByIdSchema = z
  .strictObject({
    article: textOf('Id of the article', '3f9a1c2b5d6e7f80'),
    id: textOf('Id of the claim, unique in its article', 'c12'),
  })
  .describe('A claim, by its article and id as in a fact');

const claimMeant = claimByIdSchema
  .or(claimRefSchema)
  .describe('A claim: its article and id as in a fact, or what it says and where');

const endSaid = z
  .strictObject({
    name: textOf('Its name, as the text of the article has it', 'Mark Rutte'),
    type: entityTypeSchema,
  })
  .or(meant)
  .describe(
    'An end of a claim: a name or an id; with its type for a name that only the text of the article has',
  );

const saidShape = {
  office: textOf('The office in words', 'Prime Minister of the Netherlands')
    .nullable()
    .optional()
    .describe('The office that it is about; null for none'),
  modality: modalitySchema.optional(),
  polarity: polaritySchema.optional(),
  from: datePrefixSchema.nullable().optional().describe('Since when it is so; equal to `to` for an event'),
  to: datePrefixSchema.nullable().optional().describe('Until when it is so'),
  status: tenureStatusSchema.nullable().optional().describe('How the subject holds the office'),
};
const relationSaid = z.string().min(1).max(100).describe('Id of a relation, from /api/ontology');

const verdictBodySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('same').describe('Both names mean the same entity'),
      entity: meant,
      other: meant,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('different').describe('The names mean different entities'),
      entity: meant,
      other: meant,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('rename').describe('Show the entity by another name'),
      entity: meant,
      name: textOf('The name to show', 'Mark Rutte'),
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('retype').describe('The entity is of another type'),
      entity: meant,
      type: entityTypeSchema,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('confirm').describe('The article says so: the claim is certain'),
      claim: claimMeant,
      reason: reasonSchema,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('reject').describe('The article does not say so: leave the claim out'),
      claim: claimMeant,
      reason: reasonSchema,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('edit').describe('The article says something else there: correct the claim'),
      claim: claimByIdSchema,
      says: z
        .strictObject({
          subject: endSaid.optional(),
          relation: relationSaid.optional(),
          object: endSaid.optional(),
          ...saidShape,
        })
        .describe('What the article says; what is left out stays as it is'),
      reason: reasonSchema,
      by: bySchema,
    }),
    z.strictObject({
      kind: z.literal('add').describe('The article says something that its reader missed'),
      article: textOf('Id of the article', '3f9a1c2b5d6e7f80'),
      quote: textOf('Where it says so, word for word', 'Rutte met Biden'),
      start: z
        .number()
        .int()
        .nonnegative()
        .optional()
        .describe('Offset of the quote in the text; where the quote is first by default'),
      says: z
        .strictObject({ subject: endSaid, relation: relationSaid, object: endSaid, ...saidShape })
        .describe('What the article says'),
      reason: reasonSchema,
      by: bySchema,
    }),
  ])
  .describe('A decision to make')
  .meta({ examples: [{ kind: 'same', entity: 'Mark Rutte', other: 'Q57792' }] });

export const decide = defineOperation({
  method: 'post',
  path: '/api/decisions',
  tag: 'Review',
  summary: 'Make a decision',
  description:
    'Decides whether two names mean the same entity, gives an entity another name or type, confirms, rejects or ' +
    'corrects a claim, or adds one with a quote of the article. The decision also applies to everything that is read ' +
    'later, until it is undone.',
  body: verdictBodySchema,
  reply: z
    .object({
      decision: decisionSchema,
      entities: entityIds,
      fact: factId,
      problems: z
        .array(decisionProblemSchema)
        .describe(
          'Decisions that have no effect because of this one; includes this one if it has none itself',
        ),
    })
    .describe('The decision as stored'),
  statuses: { 201: 'The decision was made' },
  problems: ['not_found', 'ambiguous', 'forbidden', 'too_large', 'unsupported_input'],
  cacheable: false,
});

export const undoDecision = defineOperation({
  method: 'delete',
  path: '/api/decisions/{number}',
  tag: 'Review',
  summary: 'Undo a decision',
  description: 'Undoes a decision. It stays in the list with the time at which it was undone.',
  params: z.strictObject({
    number: z.coerce
      .number<number>()
      .int()
      .positive()
      .describe('Number of the decision')
      .meta({ examples: [1] }),
  }),
  reply: z
    .object({
      undone: z.number().int().describe('Number of the decision'),
      entities: entityIds,
      fact: factId,
    })
    .describe('The decision that was undone'),
  problems: ['not_found', 'forbidden'],
  cacheable: false,
});
