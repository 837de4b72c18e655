import { cursorSchema, datePrefixSchema, modalitySchema, pageFields, storableSchema } from '@precedent/model';
import { z } from 'zod';

/** The two dates that every question accepts. */
export const timeQuery = {
  asOf: datePrefixSchema
    .describe('Leave out what began after this date: 2024-10-01, 2024-10 or 2024')
    .meta({ examples: ['2024-10-01'] })
    .optional(),
  knownBy: datePrefixSchema
    .describe('Leave out what was published after this date: 2024-06-30, 2024-06 or 2024')
    .meta({ examples: ['2024-06-30'] })
    .optional(),
};

/** The dates, and whether uncertain claims count: for everything that answers from facts or exports them. */
export const scopeQuery = {
  ...timeQuery,
  uncertain: z
    .preprocess(
      (given: boolean | 'true' | 'false') => (given === 'true' ? true : given === 'false' ? false : given),
      z.boolean(),
    )
    .default(false)
    .describe('Include uncertain claims, and facts that have no others; `certain` marks them')
    .meta({ examples: [true] }),
};

/** A single value counts as a list of one. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (given: z.input<Item> | z.input<Item>[]) =>
      given === undefined || Array.isArray(given) ? given : [given],
    z.array(item).max(50),
  );
}

/** Relations, one or several. */
export const relationsQuery = {
  relation: listOf(z.string().min(1))
    .describe(
      'Only these relations and more specific ones: ids from /api/ontology; repeat the parameter for several',
    )
    .meta({ examples: [['succeeded']] })
    .optional(),
};

/** Which facts count as links between entities. */
export const linkQuery = {
  ...relationsQuery,
  modality: listOf(modalitySchema)
    .describe(
      'Only facts of this modality; repeat the parameter for several. By default all but hypothetical ones',
    )
    .meta({ examples: [['asserted', 'planned']] })
    .optional(),
  since: datePrefixSchema
    .describe('Only what was so on this date or later')
    .meta({ examples: ['2019'] })
    .optional(),
  until: datePrefixSchema
    .describe('Only what was so on this date or earlier')
    .meta({ examples: ['2020-06'] })
    .optional(),
};

/** An id in a path. */
export function idOf(thing: string, example: string) {
  return z.strictObject({
    id: z
      .string()
      .min(1)
      .describe(`Id of ${thing}`)
      .meta({ examples: [example] }),
  });
}

/** An id of an entity in a query. */
export function entityId(description: string) {
  return z
    .string()
    .min(1)
    .describe(description)
    .meta({ examples: ['person/mark-rutte'] });
}

/** A limit from 1 to `most`. */
export function limitOf(most: number, standard: number) {
  return limitUpTo(most)
    .default(standard)
    .describe(`Maximum number to return, up to ${most}`)
    .meta({ examples: [Math.min(most, 10)] });
}

/** A limit whose default depends on what else is asked for. */
export function limitUpTo(most: number) {
  return z.coerce.number<number>().int().min(1).max(most);
}

/** What pages of a list need: at most `most` items, `standard` by default. */
export function pageQuery(most: number, standard: number) {
  return {
    limit: limitOf(most, standard),
    cursor: cursorSchema
      .describe('The `next` of the page before; none for the first page')
      .meta({ examples: ['50-1c2v3b'] })
      .optional(),
  };
}

/** Text that a person typed, a few lines at most. */
export function textOf(description: string, ...examples: string[]) {
  return storableSchema.trim().min(1).max(2000).describe(description).meta({ examples });
}

export const count = z.number().int().nonnegative();
export const { total, next } = pageFields;
