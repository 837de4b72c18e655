/** A condition of a formal query, as the page shows it. */
export interface QueryPart {
  term: string;
  /** As it is written in the query, without quotation marks. */
  value: string;
}

/**
 * The conditions of a formal query; the word that it begins with, and what is asked for, are no conditions. None of
 * several queries that are joined, because a condition would be changed in all of them.
 */
export function partsOf(query: string): QueryPart[] {
  const parts = split(query);
  if (parts.filter((part) => !part.includes('=')).length > 1) return [];
  return parts.flatMap((part) => {
    const at = part.indexOf('=');
    const value = part.slice(at + 1).replaceAll('"', '');
    return at < 0 || value === '?' ? [] : [{ term: part.slice(0, at), value }];
  });
}

/** The query with another value for a condition; without the condition if the value is empty. */
export function changePart(query: string, term: string, value: string): string {
  const written = value.trim().replaceAll('"', '');
  const quoted = /^[\w./~-]+$/.test(written) ? written : `"${written}"`;
  return split(query)
    .flatMap((part) => {
      if (!part.startsWith(`${term}=`)) return [part];
      return written === '' ? [] : [`${term}=${quoted}`];
    })
    .join(' ');
}

/** "institution/nato/secretary-general" as "Secretary general", where no name is known. */
export function nameValue(value: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(value);
  if (name !== undefined) return name;
  if (!value.includes('/')) return value.replaceAll('_', ' ');
  return value
    .split('/')
    .at(-1)!
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function split(query: string): string[] {
  return query.match(/[\w-]+=(?:"[^"]*"|\S+)|\S+/g) ?? [];
}
