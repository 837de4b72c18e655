import { answerPageSchema, entitySchema, entityTypeSchema, sourcedClaimSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import {
  count,
  linkQuery,
  next,
  pageQuery,
  relationsQuery,
  scopeQuery,
  textOf,
  total,
} from '../parameters.ts';

/** Steps from an entity. */
function depthOf(most: number, standard: number) {
  return z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(most)
    .default(standard)
    .describe(`Steps at most, up to ${most}`)
    .meta({ examples: [2] });
}

export const listNeighbours = defineOperation({
  method: 'get',
  path: '/api/neighbours',
  tag: 'Network',
  summary: 'Neighbours of an entity',
  description: 'Everything an entity is linked to, nearest first, with one result for each fact.',
  query: z.strictObject({
    entity: textOf('Name or id of the entity', 'Mark Rutte'),
    depth: depthOf(3, 1),
    ...relationsQuery,
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});

export const listCommon = defineOperation({
  method: 'get',
  path: '/api/common',
  tag: 'Network',
  summary: 'What two entities have in common',
  description: 'Offices that both held, and entities that both are linked to, with one result for each.',
  query: z.strictObject({
    one: textOf('Name or id of one entity', 'Mark Rutte'),
    other: textOf('Name or id of the other', 'Jens Stoltenberg'),
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});

const chainSchema = z
  .object({
    length: count.describe('How many steps it has'),
    entities: z.array(z.string()).describe('Ids of its entities, in order'),
    steps: z
      .array(
        z.object({
          text: z.string().describe('The facts of the step, as sentences'),
          facts: z.array(z.string()).describe('Their ids; `/api/facts/{id}` has all their quotes'),
          claims: z.array(sourcedClaimSchema).describe('The best claim of each of them, with its quote'),
        }),
      )
      .describe('Its steps, in order'),
  })
  .describe('A chain of facts that visits no entity twice');

export const listPaths = defineOperation({
  method: 'get',
  path: '/api/paths',
  tag: 'Network',
  summary: 'All connections between two entities',
  description:
    'Every chain of facts between two entities up to a number of steps, shortest first. At most 1000 chains are looked ' +
    'for, and only for well under a second; `cut` says so if there are more.',
  query: z.strictObject({
    from: textOf('Name or id of the first entity', 'Mark Rutte'),
    to: textOf('Name or id of the second entity', 'Ukraine'),
    depth: depthOf(6, 3),
    ...linkQuery,
    ...pageQuery(200, 20),
    ...scopeQuery,
  }),
  reply: z
    .object({
      interpretation: z.string().describe('What was looked for, as a sentence'),
      paths: z.array(chainSchema).describe('Shortest first'),
      entities: z.array(entitySchema).describe('The entities of the chains, ordered by id'),
      cut: z.string().nullable().describe('What was left out and why, as a sentence; null if nothing was'),
      total,
      next,
    })
    .describe('Chains of facts between two entities'),
  problems: ['not_found', 'ambiguous'],
});

export const listCentrality = defineOperation({
  method: 'get',
  path: '/api/centrality',
  tag: 'Network',
  summary: 'The most central entities',
  description:
    'Entities by how central they are in the network of links, explained in words. Betweenness and closeness are ' +
    'refused with `too_costly` on a large graph: filter it, or compute them on an export.',
  query: z.strictObject({
    measure: z
      .enum(['links', 'pagerank', 'betweenness', 'closeness'])
      .default('pagerank')
      .describe(
        '`links`: number of others linked to. `pagerank`: linked to what is itself well linked. `betweenness`: on the ' +
          'shortest chains between others. `closeness`: few steps from the others.',
      )
      .meta({ examples: ['betweenness'] }),
    type: entityTypeSchema.meta({ examples: ['person'] }).optional(),
    ...linkQuery,
    ...pageQuery(1000, 20),
    ...scopeQuery,
  }),
  reply: z
    .object({
      measure: z.string().describe('The measure'),
      explanation: z.string().describe('What the score says, in words'),
      ranked: z
        .array(
          z.object({
            entity: entitySchema,
            score: z.number().describe('The measure'),
            text: z.string().describe('The score in words: "linked to 12 others"'),
          }),
        )
        .describe('Most central first'),
      total,
      next,
    })
    .describe('Entities by centrality'),
  problems: ['not_found', 'too_costly'],
});

export const listCommunities = defineOperation({
  method: 'get',
  path: '/api/communities',
  tag: 'Network',
  summary: 'Groups in the network',
  description:
    'Groups of entities with more links among each other than to others, found by the Louvain method and explained in ' +
    'words. The same graph always has the same groups.',
  query: z.strictObject({ ...linkQuery, ...pageQuery(200, 20), ...scopeQuery }),
  reply: z
    .object({
      explanation: z.string().describe('What was computed and how clear the groups are, in words'),
      modularity: z
        .number()
        .describe('From -0.5 to 1: how much more links are inside groups than there would be by chance'),
      communities: z
        .array(
          z.object({
            id: count.describe('Its place among all, from 1'),
            text: z.string().describe('Its best linked members: "around NATO, Mark Rutte and Ukraine"'),
            size: count.describe('How many members it has'),
            inside: count.describe('Links between its members'),
            outside: count.describe('Links from its members to others'),
            members: z.array(entitySchema).describe('Its best linked members, at most 50'),
          }),
        )
        .describe('Largest first'),
      total,
      next,
    })
    .describe('Groups of entities'),
  problems: ['not_found', 'too_costly'],
});
