import { PrecedentError } from '@precedent/model';
import { quoteText } from '../canonical-json.ts';

/** Characters that XML 1.0 forbids even as references. With `u`, this includes lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const FORBIDDEN_ONCE = new RegExp(FORBIDDEN.source, 'u');
const SPECIAL = /[&<>]/g;
/** What any of the steps below would change, and surrogates, which may be alone. */
const UNUSUAL = /[&<>\r]|[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/;
const QUOTED = /["\t\n\r]/;
const QUOTED_ALL = /["\t\n\r]/g;

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text for XML: forbidden characters are removed, and line breaks become LF, as in every XML parser. This is
 * lossy by design; what must stay intact is written as JSON, which escapes both.
 */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
}

/**
 * Escapes the content of an element, where quotation marks need no reference: JSON is full of them. Most texts have nothing
 * to escape, and testing is cheaper than replacing.
 */
export function escapeText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return toXmlText(text).replace(SPECIAL, (character) => REFERENCES[character]!);
}

/** Text that neither JSON nor XML changes. */
const PLAIN = /^[ !#-%'-;=?-[\]-\uD7FF\uE000-\uFFFD]*$/;

/** A JSON string in the content of an element: the same as escaping the JSON as a whole, but most texts are looked at once. */
export function quoteForXml(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : escapeText(quoteText(text));
}

/**
 * Escapes the content of a quoted attribute. White space is written as references, because a parser would
 * change it otherwise.
 */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  if (!QUOTED.test(escaped)) return escaped;
  return escaped.replace(QUOTED_ALL, (character) =>
    character === '"' ? '&quot;' : `&#${character.charCodeAt(0)};`,
  );
}

/**
 * An id as the schema of GraphML allows it (an XML name token of ASCII characters), different for different ids:
 * `country/algeria` is `country.algeria`. The real id is an attribute of the node or edge.
 *
 * @throws PrecedentError `invalid_input` if the real id is empty or would change in XML.
 */
export function toNameToken(id: string): string {
  if (NAME_TOKEN.test(id)) return id;
  escapeId(id);
  return id.replace(
    NOT_IN_TOKENS,
    (character) => READABLE[character] ?? `_${character.codePointAt(0)!.toString(16)}_`,
  );
}
const NAME_TOKEN = /^[A-Za-z0-9-]+$/;
const NOT_IN_TOKENS = /[^A-Za-z0-9-]/gu;
/** For the separators of ids of entities and facts: `person/ann~met~person/bob`. */
const READABLE: Record<string, string> = { '/': '.', '~': ':' };

/**
 * Escapes an id as an attribute. Nothing is removed, because two ids could become the same.
 *
 * @throws PrecedentError `invalid_input` if it is empty or would change in XML.
 */
export function escapeId(id: string): string {
  if (id !== '' && !FORBIDDEN_ONCE.test(id) && !id.includes('\r')) return escapeAttribute(id);
  throw new PrecedentError(
    'invalid_input',
    `the id ${JSON.stringify(id)} is not allowed in an XML file`,
    'Use an id of visible characters.',
  );
}
