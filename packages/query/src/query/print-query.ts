import { EMPTY_QUERY, type Query } from './query.ts';

/** The fields of a query in the order in which they are printed, each with its name there. */
export const FIELDS = [
  ['relations', 'relation'],
  ['subject', 'subject'],
  ['object', 'object'],
  ['office', 'office'],
  ['speaker', 'speaker'],
  ['from', 'from'],
  ['to', 'to'],
  ['asOf', 'as-of'],
  ['now', 'now'],
  ['edge', 'edge'],
  ['after', 'after'],
  ['before', 'before'],
  ['type', 'type'],
  ['among', 'among'],
  ['choices', 'choices'],
  ['except', 'except'],
  ['words', 'words'],
  ['topic', 'topic'],
  ['negative', 'negative'],
  ['planned', 'planned'],
  ['times', 'times'],
  ['order', 'order'],
  ['nth', 'nth'],
  ['limit', 'limit'],
] as const satisfies readonly (readonly [keyof Query, string])[];

/** "who relation=succeeded subject=? object=person/jens-stoltenberg": what `readQuery` reads. */
export function printQuery(query: Query): string {
  const fields = FIELDS.flatMap(([field, name]) => {
    const value = query[field];
    if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return [];
    if (value === EMPTY_QUERY[field]) return [];
    return [`${name}=${Array.isArray(value) ? value.map(printValue).join(',') : printValue(String(value))}`];
  });
  return [query.kind, ...fields].join(' ');
}

function printValue(value: string): string {
  return /[\s,"=]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
