/** A document that isn't one article as text, and what to do with it. */
export interface OtherDocument {
  /** "an RSS feed" */
  what: string;
  remedy: string;
}

const EXPORT = 'Export it as plain text or HTML first.';
const EACH_ARTICLE = 'Save each article that it links to as HTML, and give those files.';
const EXTRACT = 'Extract the pages in it as HTML, one file for each.';
const MESSAGE = 'Save the text of the message as a .txt file, without its headers.';

/** How documents begin, after white space, XML declarations and comments. The first match applies. */
const BEGINNINGS: readonly [string | RegExp, string, string][] = [
  ['%PDF-', 'a PDF file', EXPORT],
  ['{\\rtf', 'an RTF file', EXPORT],
  ['%!PS', 'a PostScript file', EXPORT],
  ['\x1f\u2039', 'a compressed file (gzip)', 'Unpack it first.'],
  ['\u00d0\u00cf\x11\u00e0', 'an Office file with a password, or an old one', EXPORT],
  [/^WARC\/[01]\.\d/, 'a web archive (WARC)', EXTRACT],
  ['filedesc://', 'a web archive (ARC)', EXTRACT],
  [/^<(?:rss|rdf:RDF)\b/, 'an RSS feed', EACH_ARTICLE],
  [/^<(?:\w+:)?feed\b[^>]*\/Atom\b/, 'an Atom feed', EACH_ARTICLE],
  [/^<(?:urlset|sitemapindex)\b/, 'a sitemap', EACH_ARTICLE],
  [
    /^(?:\[\s*)?\{\s*"[^"\n]*"\s*:/,
    'JSON',
    'Give its name the extension .json, or .jsonl with one article on each line.',
  ],
];

/** @returns null if the content may be an article. */
export function recogniseOther(content: string): OtherDocument | null {
  const beginning = withoutProlog(content.slice(0, LONGEST_BEGINNING)).trimStart();
  if (beginning.startsWith(ZIP)) return recogniseZip(beginning);
  const found = BEGINNINGS.find(([pattern]) =>
    typeof pattern === 'string' ? beginning.startsWith(pattern) : pattern.test(beginning),
  );
  if (found) return { what: found[1], remedy: found[2] };
  return recogniseMessage(beginning) ?? recogniseXml(content, beginning);
}

const ZIP = 'PK\x03\x04';
const UNPACK = 'Unpack it, and give the articles in it. Export Office files as plain text or HTML.';

function recogniseZip(beginning: string): OtherDocument {
  if (/\bword\//.test(beginning)) return { what: 'a Word file (DOCX)', remedy: EXPORT };
  if (beginning.includes('opendocument.text')) return { what: 'an OpenDocument file (ODT)', remedy: EXPORT };
  if (beginning.includes('epub+zip')) return { what: 'an e-book (EPUB)', remedy: EXPORT };
  return { what: 'a ZIP file', remedy: UNPACK };
}

/** In characters. */
const LONGEST_BEGINNING = 20_000;

/** Content without the declarations, comments and style sheets before the first element of XML or HTML. */
export function withoutProlog(content: string): string {
  return content.replace(/^\ufeff?(?:\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE (?!html)[^>[]*>))+/i, '');
}

const HEADER = /^([A-Za-z][A-Za-z0-9-]*):(?:[ \t].*)?$/;
/** Headers that only a mail program writes. */
const OF_MAIL = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'dkim-signature'];

/** A plain-text article may begin with "Date:" or "From:" too, so that one such line doesn't make it a message. */
function recogniseMessage(beginning: string): OtherDocument | null {
  const names = headersOf(beginning);
  const isPage =
    names.has('snapshot-content-location') || /^content-type:\s*multipart\/related/im.test(beginning);
  if (isPage && names.has('mime-version'))
    return { what: 'a saved page (MHTML)', remedy: 'Save the page as HTML instead.' };
  const isMessage = names.has('from') && (names.has('subject') || names.has('to'));
  return isMessage && (OF_MAIL.some((name) => names.has(name)) || (names.has('to') && names.has('subject')))
    ? { what: 'an e-mail message', remedy: MESSAGE }
    : null;
}

/** The names of the header lines before the first blank line, in small letters. */
function headersOf(beginning: string): Set<string> {
  const names = new Set<string>();
  for (const line of beginning.split(/\r?\n/)) {
    const name = HEADER.exec(line)?.[1];
    if (name) names.add(name.toLowerCase());
    else if (!/^[ \t]+\S|^From \S+/.test(line)) break;
  }
  return names;
}

function recogniseXml(content: string, beginning: string): OtherDocument | null {
  if (!/^\ufeff?\s*<\?xml\s/i.test(content) || /^<(?:!doctype\s+html|(?:\w+:)?html)\b/i.test(beginning))
    return null;
  return { what: 'an XML file that is not a page', remedy: EXPORT };
}
