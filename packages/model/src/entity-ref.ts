import { z } from 'zod';
import { entityTypeSchema, linksSchema } from './entity.ts';

export const anchorSchema = z
  .object({
    article: z.string().min(1).describe('Id of the article'),
    start: z.number().int().nonnegative().nullable().describe('Offset into its text; null if unknown'),
    end: z.number().int().nonnegative().nullable().describe('Offset after the last character'),
    name: z.string().min(1).describe('What the entity is called there'),
  })
  .describe('One place where an article names an entity');
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * An entity that a decision is about, identified in a way that stays valid when the graph changes.
 *
 * An id of the graph won't do: `person/john-smith-2` is the second of that name only while the same
 * articles are in the archive. An id of a reading won't do either, since a newer reader assigns others.
 * The text of an article never changes (its id is a hash of it), so an entity is identified by places in
 * texts: the entity named there is meant, whatever name or type the latest reader gives it. If all those
 * articles were removed, an identifier in another database is used, and finally the name and type, if
 * only one entity has them.
 */
export const entityRefSchema = z
  .object({
    type: entityTypeSchema,
    name: z.string().min(1).describe('What it was called when the decision was made'),
    links: linksSchema,
    anchors: z.array(anchorSchema).describe('The first one whose article is in the archive counts'),
  })
  .describe('An entity, identified by places in articles, which stay valid when the archive changes');
export type EntityRef = z.infer<typeof entityRefSchema>;
