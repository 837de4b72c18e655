import { PrecedentError } from '@precedent/model';
import type { z } from 'zod';

/**
 * `input` as `schema` has it.
 *
 * @param where what `input` is, for the message: "parameter", "body".
 * @throws PrecedentError `invalid_input`, naming every part that is wrong.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  where: string,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    [where, path.length > 0 ? ` "${path.join('.')}"` : '', `: ${message}`].join(''),
  );
  throw new PrecedentError(
    'invalid_input',
    faults.join('; '),
    'Correct the request; /api/openapi.json describes each parameter.',
  );
}
