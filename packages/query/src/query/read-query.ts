import { datePrefixSchema, ENTITY_TYPES, PrecedentError } from '@precedent/model';
import { FIELDS } from './print-query.ts';
import { EMPTY_QUERY, HOLE, KINDS, ORDERS, type Query } from './query.ts';

/** Whether a text is a query in the form that answers print, rather than a question: "who relation=… subject=…". */
export function isQuery(text: string): boolean {
  const [kind, field] = text.trim().split(/\s+/);
  return KINDS.some((it) => it === kind) && field !== undefined && /^[a-z-]+=./.test(field);
}

/**
 * Reads what `printQuery` prints, perhaps edited. Names and ids are as written: the caller looks them up.
 *
 * @throws PrecedentError `invalid_input`, naming the field.
 */
export function readQuery(text: string): Query {
  const [kind, ...fields] = text.trim().match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  const query: Record<string, unknown> = { ...EMPTY_QUERY, kind };
  for (const field of fields) {
    const at = field.indexOf('=');
    const [name, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    const known = FIELDS.find(([, printed]) => printed === name);
    if (!known || value === '') throw invalidField(field);
    query[known[0]] = readValue(known[0], value);
  }
  return checkEnds(query as unknown as Query);
}

/** What each kind of query can't do without. */
function checkEnds(query: Query): Query {
  const { kind, relations, subject, object, speaker, topic } = query;
  const isNamed = (end: string | null) => end !== null && end !== HOLE;
  const lacks = (field: string) =>
    new PrecedentError(
      'invalid_input',
      `a query of the kind "${kind}" needs ${field}`,
      `Add ${field}=… to it.`,
    );
  if (['about', 'offices', 'happened'].includes(kind) && !isNamed(subject)) throw lacks('subject');
  if (['links', 'common'].includes(kind) && !isNamed(subject)) throw lacks('subject');
  if (['links', 'common'].includes(kind) && !isNamed(object)) throw lacks('object');
  const isAboutSomething = isNamed(object) || topic !== null;
  if (kind === 'said' && !isNamed(speaker) && !(speaker === HOLE && isAboutSomething)) throw lacks('speaker');
  const isOfClaims = ['who', 'whether', 'when', 'how-long', 'how-many', 'how-often'].includes(kind);
  if (isOfClaims && relations.length === 0) throw lacks('relation');
  const isAboutClaims = relations.length > 0 || isNamed(subject) || topic !== null || isNamed(speaker);
  if (kind === 'sources' && !isAboutClaims && !(speaker === HOLE && isNamed(object))) throw lacks('subject');
  return query;
}

function readValue(field: (typeof FIELDS)[number][0], value: string): unknown {
  const plain = value.replaceAll('"', '');
  switch (field) {
    case 'relations':
    case 'office':
    case 'choices':
    case 'except':
    case 'words':
      return (value.match(/(?:[^,"]|"[^"]*")+/g) ?? []).map((part) => part.replaceAll('"', ''));
    case 'now':
    case 'negative':
    case 'planned':
      return oneOf(field, plain, ['true', 'false']) === 'true';
    case 'limit':
    case 'nth':
    case 'times':
      if (/^[1-9]\d{0,3}$/.test(plain)) return Number(plain);
      throw invalidValue(field, plain, 'a number');
    case 'from':
    case 'to':
    case 'asOf':
      if (datePrefixSchema.safeParse(plain).success) return plain;
      throw invalidValue(field, plain, 'a date such as 2024-10-01, 2024-10 or 2024');
    case 'order':
      return oneOf(field, plain, ORDERS);
    case 'edge':
      return oneOf(field, plain, ['from', 'to']);
    case 'type':
      return oneOf(field, plain, ENTITY_TYPES);
    default:
      return plain;
  }
}

function oneOf(field: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw invalidValue(field, value, `one of ${allowed.join(', ')}`);
}

function invalidValue(field: string, value: string, wanted: string): PrecedentError {
  return new PrecedentError('invalid_input', `${field}=${value} is not valid in a query`, `Write ${wanted}.`);
}

function invalidField(field: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `"${field}" is not a field of a query`,
    `Use fields such as ${FIELDS.slice(0, 6)
      .map(([, name]) => `${name}=…`)
      .join(', ')}.`,
  );
}
