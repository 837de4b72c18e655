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
        /** What differs, one phrase for each difference: "modality: planned → asserted", "1 claim added". */
        changes: z.array(z.string()).min(1),
      }),
    ),
  });
}

/** How one graph differs from another. An entity whose id changed is recognised by its claims. */
export const graphDiffSchema = z.object({
  entities: diffOf(entitySchema),
  facts: diffOf(factSchema),
  tenures: diffOf(tenureSchema),
});
export type GraphDiff = z.infer<typeof graphDiffSchema>;

/** What was added, removed and changed, for one kind of thing. */
export interface Differences<Value> {
  added: Value[];
  removed: Value[];
  changed: { before: Value; after: Value; changes: string[] }[];
}
