import { z } from 'zod';
import { ENTITY_TYPES, type Entity } from './entity.ts';
import type { Office } from './tenure.ts';

/** One of several things that an input could mean. */
export const candidateSchema = z.object({
  /** Takes the place of the input, and means just this one. */
  id: z.string().min(1),
  /** The name of an entity, the label of an office, the title of an article. */
  name: z.string(),
  type: z.enum([...ENTITY_TYPES, 'office', 'article']),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** More would be a list to search, not a choice to make. */
const MOST_CANDIDATES = 10;

/** The best of what an input could mean, in the order given. */
export function toCandidates(meant: readonly (Entity | Office)[]): Candidate[] {
  return meant
    .slice(0, MOST_CANDIDATES)
    .map((one) =>
      'label' in one
        ? { id: one.id, name: one.label, type: 'office' }
        : { id: one.id, name: one.name, type: one.type },
    );
}
