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

/**
 * What a condition is about, by its name. Without a result, names are not loaded: then "institution/nato" is what the
 * interpretation spells so ("Whether Donald Trump criticised NATO."), and "Nato" only if nothing there does.
 */
export function nameValue(value: string, names: ReadonlyMap<string, string>, interpretation = ''): string {
  const name = names.get(value);
  if (name !== undefined) return name;
  if (!value.includes('/')) return value.replaceAll('_', ' ');
  const words = value.split('/').at(-1)!.split('-');
  return (
    findWords(interpretation, words) ??
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  );
}

/** The words as a text spells them: ids have neither capitals nor accents. */
function findWords(text: string, words: readonly string[]): string | null {
  const composed = text.normalize('NFC');
  const plain = [...composed].map((letter) => letter.normalize('NFD').charAt(0)).join('');
  const found = new RegExp(`\\b${words.map(escapeForRegExp).join('[^a-z0-9]+')}\\b`, 'i').exec(plain);
  return found === null ? null : [...composed].slice(found.index, found.index + found[0].length).join('');
}

function escapeForRegExp(word: string): string {
  return word.replace(/[^a-z0-9]/gi, '\\$&');
}

function split(query: string): string[] {
  return query.match(/[\w-]+=(?:"[^"]*"|\S+)|\S+/g) ?? [];
}
