import { PrecedentError } from '@precedent/model';
import type { z } from 'zod';

/**
 * Checks `input` against `schema` and returns it parsed.
 *
 * @param where what to call a part of `input` in messages: "parameter", "field".
 * @throws PrecedentError `invalid_input`, naming every part that is wrong.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  where: string,
): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    parsed.error.issues.map((issue) => describeFault(issue, where)).join('; '),
    'Correct the request; /api/openapi.json describes every parameter and field.',
  );
}

function describeFault(issue: z.core.$ZodIssue, where: string): string {
  const nameOf = (path: readonly PropertyKey[]) => `"${path.join('.')}"`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `unknown ${where} ${nameOf([...issue.path, key])}`).join('; ');
  const named = issue.path.length > 0 ? `${where} ${nameOf(issue.path)}` : where;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${named} is missing`;
  return `${named}: ${issue.message}`;
}
