import { z } from 'zod';
import { entitySchema } from './entity.ts';
import { factSchema } from './fact.ts';
import { tenureSchema } from './tenure.ts';

function diffOf<Value extends z.ZodType>(value: Value) {
  return z.object({
    added: z.array(value),
    removed: z.array(value),
    changed: z.array(
      z.object({
        before: value,
        after: value,
        /** What differs, a phrase each: "modality: planned → asserted", "1 claim added". */
        changes: z.array(z.string()).min(1),
      }),
    ),
  });
}

/** What one graph has that another has not. Entities that changed their id are the same by their claims. */
export const graphDiffSchema = z.object({
  entities: diffOf(entitySchema),
  facts: diffOf(factSchema),
  tenures: diffOf(tenureSchema),
});
export type GraphDiff = z.infer<typeof graphDiffSchema>;

/** What was added, removed and changed of one kind of thing. */
export interface Differences<Value> {
  added: Value[];
  removed: Value[];
  changed: { before: Value; after: Value; changes: string[] }[];
}
