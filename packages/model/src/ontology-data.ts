import { z } from 'zod';
import { ENTITY_TYPES } from './entity.ts';
import { relationEntrySchema, relationIdSchema } from './relation.ts';

const entityTypeEntrySchema = z.strictObject({
  label: z.string().min(1),
  plural: z.string().min(1),
  /** `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** A Cytoscape node shape, so that the type isn't shown by colour alone. */
  shape: z.string().min(1),
  wikidata: z.string().regex(/^Q\d+$/),
  ftm: z.string().min(1),
});

export const ontologySchema = z.strictObject({
  version: z.string().min(1),
  entity_types: z.record(z.enum(ENTITY_TYPES), entityTypeEntrySchema),
  colour_families: z.record(
    z.string(),
    z.strictObject({ label: z.string(), colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
  ),
  relations: z.record(relationIdSchema, relationEntrySchema),
});

export type OntologyData = z.infer<typeof ontologySchema>;
export type EntityTypeEntry = z.infer<typeof entityTypeEntrySchema>;
