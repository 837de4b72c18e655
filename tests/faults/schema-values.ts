import fc from 'fast-check';

// biome-ignore lint/suspicious/noExplicitAny: schemas of every form
type Json = any;

/**
 * Values for a JSON Schema of the API's description: most fit, some only just, and some not at all.
 *
 * @param document resolves references.
 */
export function valuesFor(schema: Json, document: Json): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: fitting(schema, document) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function fitting(schema: Json, document: Json): fc.Arbitrary<unknown> {
  if (schema.$ref) return fitting(resolve(schema.$ref, document), document);
  const examples: fc.Arbitrary<unknown>[] = schema.examples ? [fc.constantFrom(...schema.examples)] : [];
  return fc.oneof(...examples, ofType(schema, document));
}

function ofType(schema: Json, document: Json): fc.Arbitrary<unknown> {
  // Beside a type, the alternatives only say which fields are required together.
  const either: Json[] | undefined = schema.type ? undefined : (schema.anyOf ?? schema.oneOf);
  if (either) return fc.oneof(...either.map((one) => fitting(one, document)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -2, max: Math.min(schema.maximum ?? 1000, 1e9) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesFor(schema.items ?? {}, document), { maxLength: 4 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, part]) => [name, valuesFor(part, document)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    default:
      return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : TEXTS;
  }
}

/** What people type, and what nobody should. */
const TEXTS = fc.oneof(
  fc.constantFrom(
    'Ann',
    'person/ann',
    'who met Ann?',
    'met',
    '2024-06-27',
    '',
    ' ',
    '../..',
    "'; --",
    '%00',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 3000 }),
);

function resolve(reference: string, document: Json): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce((part, key) => part[key], document);
}
