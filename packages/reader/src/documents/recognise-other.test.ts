import { PrecedentError } from '@precedent/model';
import { describe, expect, it } from 'vitest';
import { parseArticle } from './parse-article.ts';

const BODY = 'NATO named Mark Rutte as its next head. He will take over in October.';

function refusal(content: string, file: string): PrecedentError {
  try {
    parseArticle({ content, file });
  } catch (error) {
    if (error instanceof PrecedentError) return error;
    throw error;
  }
  throw new Error('it was read as an article');
}

const xml = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${root}`;

const OTHERS: readonly [string, string, string][] = [
  ['a PDF file', 'a.pdf', `%PDF-1.7 ${BODY}`],
  ['a Word file (DOCX)', 'a.docx', `PK\x03\x04\x14\0\x06\0[Content_Types].xml ${BODY} word/document.xml`],
  ['a ZIP file', 'a.zip', `PK\x03\x04\x14\0 ${BODY}`],
  ['an RSS feed', 'a.xml', xml(`<rss version="2.0"><channel><title>News</title>${BODY}</channel></rss>`)],
  ['an RSS feed', 'a.rss', `<rss version="2.0"><channel>${BODY}</channel></rss>`],
  ['an Atom feed', 'a.xml', xml(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${BODY}</entry></feed>`)],
  ['a sitemap', 'a.xml', xml(`<urlset><url><loc>https://e.org/rutte</loc></url></urlset>`)],
  ['an XML file that is not a page', 'a.xml', xml(`<newsMessage>${BODY}</newsMessage>`)],
  [
    'an e-mail message',
    'a.eml',
    `Received: by mail.example.org\n  with SMTP id 1\nFrom: Ann <a@example.org>\nSubject: Rutte\nMessage-ID: <1@e>\n\n${BODY}`,
  ],
  ['an e-mail message', 'a.txt', `From: Ann\r\nTo: Bob\r\nSubject: Rutte\r\n\r\n${BODY}`],
  [
    'a saved page (MHTML)',
    'a.mhtml',
    `From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n${BODY}`,
  ],
  ['a web archive (WARC)', 'a.warc', `WARC/1.0\r\nWARC-Type: response\r\n\r\n${BODY}`],
  ['JSON', 'a.txt', `[\n  {"text": "${BODY}"}]`],
];

describe('recogniseOther', () => {
  for (const [what, file, content] of OTHERS)
    it(`has ${file} refused as ${what}, with a remedy`, () => {
      const { code, message, remedy } = refusal(content, file);
      expect([code, message]).toEqual(['unsupported_input', `${file} is ${what}`]);
      expect(remedy).toMatch(/\.$/);
    });

  it('reads articles that begin similarly', () => {
    for (const content of [
      `From: AFP\n\n${BODY}`,
      `Date: 2024-06-27\nSubject: NATO\n\n${BODY}`,
      `{A correction was made.} ${BODY}`,
      `[Updated] ${BODY}`,
      `To: the editor\n\nFrom: a reader\n\n${BODY}`,
      `RSS feeds are old. ${BODY}`,
    ])
      expect(parseArticle({ content }).text).toContain(BODY);
  });

  it('reads pages after an XML declaration or a comment as HTML', () => {
    const root = `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${BODY}</p></body></html>`;
    for (const content of [xml(root), `<!-- saved from url -->\n${root}`])
      expect(parseArticle({ content }).text).toBe(BODY);
  });
});
