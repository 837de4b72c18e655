import { entityTypeSchema, modalitySchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, scopeQuery, timeQuery } from '../parameters.ts';

const statsSchema = z
  .object({
    articles: count.describe('Articles'),
    copies: count.describe(
      'Articles among them that carry the text of another, and count as one source with it',
    ),
    facts: count.describe('Claims of curated facts files'),
    entities: count.describe('People, countries, institutions and places in the graph'),
    claims: count.describe('Claims of articles and facts files, including uncertain ones'),
    uncertain: count.describe('Uncertain claims among them, which answers and exports leave out by default'),
    decisions: count.describe("People's decisions in force, about entities and claims"),
    sequence: count.describe('Number of the latest change to the archive'),
  })
  .describe('How much the archive holds');

export const getStats = defineOperation({
  method: 'get',
  path: '/api/stats',
  tag: 'Server',
  summary: 'Size of the archive',
  description:
    'How much the archive holds. With a date, how much the graph contains as of that date, which takes long in a large archive.',
  query: z.strictObject(timeQuery),
  reply: statsSchema,
});

const tally = {
  facts: count.describe('Facts'),
  claims: count.describe('Claims behind them'),
};

export const getStatistics = defineOperation({
  method: 'get',
  path: '/api/statistics',
  tag: 'Server',
  summary: 'What the graph consists of',
  description:
    'Counts of entities by type, and of facts and claims by relation, modality and year of publication. It takes long in a large ' +
    'archive, because its whole graph is needed.',
  query: z.strictObject(scopeQuery),
  reply: z
    .object({
      entities: z
        .array(z.object({ type: entityTypeSchema, count: count.describe('Entities of the type') }))
        .describe('By type, most first'),
      relations: z
        .array(
          z.object({
            relation: z.string().describe('Id of the relation'),
            label: z.string().describe('Its label'),
            ...tally,
          }),
        )
        .describe('By relation, most claims first'),
      modalities: z.array(z.object({ modality: modalitySchema, ...tally })).describe('By modality'),
      denied: count.describe('Facts that their sources deny'),
      contested: count.describe('Facts on which sources disagree'),
      years: z
        .array(
          z.object({
            year: z.string().nullable().describe('Year of publication; null for articles without a date'),
            articles: count.describe('Articles and facts files with claims'),
            claims: count.describe('Claims'),
          }),
        )
        .describe('By year'),
    })
    .describe('What the graph consists of'),
});
