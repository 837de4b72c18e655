import { z } from 'zod';
import { spanSchema } from './span.ts';

export const ENTITY_TYPES = ['person', 'country', 'institution', 'place'] as const;
export const entityTypeSchema = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof entityTypeSchema>;

/** Identifiers elsewhere, by scheme: `{ wikidata: 'Q55', gazetteer: 'netherlands' }`. */
export const linksSchema = z.record(z.string(), z.string());
export type Links = z.infer<typeof linksSchema>;

/** One real-world thing as one article names it. `id` is unique in its reading only. */
export const readingEntitySchema = z.object({
  id: z.string().min(1),
  type: entityTypeSchema,
  /** Its fullest form in the article. */
  name: z.string().min(1),
  /** Every other surface form that names it; no pronouns, no descriptions. */
  aliases: z.array(z.string().min(1)),
  links: linksSchema,
  /** Where the article names or means it, in order. */
  mentions: z.array(spanSchema),
});
export type ReadingEntity = z.infer<typeof readingEntitySchema>;

/** One real-world thing across all articles: a node of the graph. */
export const entitySchema = z.object({
  id: z.string().min(1),
  type: entityTypeSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  links: linksSchema,
});
export type Entity = z.infer<typeof entitySchema>;
