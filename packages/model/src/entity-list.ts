import { z } from 'zod';
import { datePrefixSchema } from './date-prefix.ts';
import { entityTypeSchema, linksSchema } from './entity.ts';
import { PrecedentError } from './error.ts';

/** One entity of an imported list: an item of Wikidata, a record of FollowTheMoney. */
export const listedEntitySchema = z.object({
  /** Unique in its list: `Q57792`, `NK-2zXq…`. */
  id: z.string().min(1),
  type: entityTypeSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** Identifiers by scheme, with `url` if the list gives a web address. */
  links: linksSchema,
  /** Countries that it belongs to, as the list writes them: names or ISO 3166-1 alpha-2 codes. */
  countries: z.array(z.string().min(1)),
  /** Offices of a person: "Prime Minister of the Netherlands". */
  offices: z.array(z.string().min(1)),
  born: datePrefixSchema.nullable(),
  died: datePrefixSchema.nullable(),
});
export type ListedEntity = z.infer<typeof listedEntitySchema>;

/** A list of entities, to which the entities of articles can be linked. */
export const entityListSchema = z.object({
  /** A hash of its content. */
  id: z.string().min(1),
  /** Its file name. It replaces an earlier list of the same name. */
  name: z.string().min(1),
  entities: z.array(listedEntitySchema),
});
export type EntityList = z.infer<typeof entityListSchema>;

/** @throws PrecedentError `invalid_input`, naming the list and what is wrong, such as two entities with the same id. */
export function parseEntityList(input: EntityList): EntityList {
  const parsed = entityListSchema.safeParse(input);
  if (!parsed.success)
    throw invalidList(`does not have the expected form: ${z.prettifyError(parsed.error)}`, input.name);
  const seen = new Set<string>();
  for (const { id } of parsed.data.entities) {
    if (seen.has(id)) throw invalidList(`has two entities with the id "${id}"`, input.name);
    seen.add(id);
  }
  return parsed.data;
}

function invalidList(what: string, name: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the list ${name} ${what}`,
    'Import it with `precedent link FILE`, which reports the invalid line.',
  );
}
