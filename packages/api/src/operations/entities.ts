import { entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, next, pageQuery, scopeQuery, textOf, total } from '../parameters.ts';

export const findEntities = defineOperation({
  method: 'get',
  path: '/api/entities',
  tag: 'Graph',
  summary: 'Find entities by name',
  description:
    'Entities whose name is or begins with this text, best match first; misspelled names are found too. ' +
    'Without a name, the entities with the most facts; if there is a date then, a large archive takes long, because its whole ' +
    'graph is needed.',
  query: z.strictObject({
    q: textOf('A name or the beginning of one', 'Rutte').optional(),
    ...pageQuery(1000, 50),
    ...scopeQuery,
  }),
  reply: z
    .object({ entities: z.array(entitySchema).describe('Best match first'), total, next })
    .describe('The entities found'),
});

export const getEntity = defineOperation({
  method: 'get',
  path: '/api/entities/{id}',
  tag: 'Graph',
  summary: 'An entity with its facts',
  description:
    'An entity with the facts about it, those with the most claims first, and the entities named in them. Each fact has its ' +
    '20 best claims, or fewer if there are more than 30 facts, but at least 3; `moreClaims` says how many more it has.',
  params: idOf('the entity', 'person/mark-rutte'),
  query: z.strictObject({ ...pageQuery(5000, 200), ...scopeQuery }),
  reply: z
    .object({
      entity: entitySchema,
      facts: z.array(factSchema).describe('The facts about it, those with the most claims first'),
      total,
      next,
      entities: z.array(entitySchema).describe('The entities named in the facts, ordered by id'),
    })
    .describe('An entity with what is known about it'),
  problems: ['not_found'],
});
