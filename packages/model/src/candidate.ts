import { z } from 'zod';
import { ENTITY_TYPES, type Entity } from './entity.ts';
import type { NamedOffice } from './office/office.ts';

export const candidateSchema = z
  .object({
    id: z.string().min(1).describe('Use it instead of the input: it means only this one'),
    name: z.string().describe('The name of an entity, the label of an office, the title of an article'),
    type: z.enum([...ENTITY_TYPES, 'office', 'article']).describe('The kind of thing that the id identifies'),
  })
  .describe('One of several things that an input could mean');
export type Candidate = z.infer<typeof candidateSchema>;

/** A longer list would be hard to choose from. */
const MOST_CANDIDATES = 10;

/** The first few of what an input could mean, in the order given. */
export function toCandidates(meant: readonly (Entity | NamedOffice)[]): Candidate[] {
  return meant
    .slice(0, MOST_CANDIDATES)
    .map((one) =>
      'label' in one
        ? { id: one.id, name: one.label, type: 'office' }
        : { id: one.id, name: one.name, type: one.type },
    );
}
