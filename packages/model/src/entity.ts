import { z } from 'zod';
import { spanSchema } from './span.ts';

export const ENTITY_TYPES = ['person', 'country', 'institution', 'place'] as const;
export const entityTypeSchema = z.enum(ENTITY_TYPES).describe('What kind of thing an entity is');
export type EntityType = z.infer<typeof entityTypeSchema>;

/** `{ wikidata: 'Q55', gazetteer: 'netherlands' }` */
export const linksSchema = z
  .record(z.string(), z.string())
  .describe('Identifiers in other databases, by scheme: `wikidata`, `gazetteer`; `url` is a web page');
export type Links = z.infer<typeof linksSchema>;

export const readingEntitySchema = z
  .object({
    id: z.string().min(1).describe('Unique only in this reading'),
    type: entityTypeSchema,
    name: z.string().min(1).describe('Its fullest name in the article'),
    aliases: z
      .array(z.string().min(1))
      .describe('Its other names in the article, without pronouns and descriptions'),
    links: linksSchema,
    mentions: z.array(spanSchema).describe('Where the article mentions it, in order'),
  })
  .describe('A person, country, institution or place, as named in one article');
export type ReadingEntity = z.infer<typeof readingEntitySchema>;

export const entitySchema = z
  .object({
    id: z.string().min(1).describe('Unique in the graph: `person/mark-rutte`'),
    type: entityTypeSchema,
    name: z.string().min(1).describe('The name to show'),
    aliases: z.array(z.string().min(1)).describe('Other names that articles use for it'),
    links: linksSchema,
  })
  .describe('A person, country, institution or place: a node of the graph');
export type Entity = z.infer<typeof entitySchema>;
