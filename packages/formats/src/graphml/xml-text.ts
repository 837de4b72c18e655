import { PrecedentError } from '@precedent/model';

/** What XML 1.0 cannot carry, not even as a reference; with `u`, lone surrogates are among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const FORBIDDEN_ONCE = new RegExp(FORBIDDEN.source, 'u');
const SPECIAL = /[&<>"]/g;
const LINE_BREAKS = /[\t\n\r]/g;

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as XML can carry it: forbidden characters are dropped, line ends become LF as every XML parser
 * makes them anyway. Lossy by design; what must survive whole travels as JSON, which escapes both.
 */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
}

/** The content of an element. */
export function escapeText(text: string): string {
  return toXmlText(text).replace(SPECIAL, (character) => REFERENCES[character]!);
}

/** The content of a quoted attribute; white space is written as references, else a parser folds it. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(LINE_BREAKS, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * An id as an attribute. Dropping characters from an id could make two of one.
 *
 * @throws PrecedentError `invalid_input` where it is empty or XML can't carry it unchanged.
 */
export function escapeId(id: string): string {
  if (id !== '' && !FORBIDDEN_ONCE.test(id) && !id.includes('\r')) return escapeAttribute(id);
  throw new PrecedentError(
    'invalid_input',
    `the id ${JSON.stringify(id)} cannot stand in an XML file`,
    'Give it an id of visible characters.',
  );
}
