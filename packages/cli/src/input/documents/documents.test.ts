import { gzipSync } from 'node:zlib';
import type { Article } from '@precedent/model';
import { describe, expect, test } from 'vitest';
import { findDocument } from './documents.ts';
import { writeDocx } from './testing/write-docx.ts';
import { type PlacedText, writePdf } from './testing/write-pdf.ts';

const SENTENCE = 'Mark Rutte met Joe Biden in Washington on Tuesday.';

async function readAll(content: string | Uint8Array, name = 'file', url?: string) {
  const file = { bytes: typeof content === 'string' ? Buffer.from(content) : content, name, url };
  const lines = await findDocument(file)!.read(file);
  return lines.map((line) => ('article' in line ? line.article : line.error));
}

async function readOne(content: string | Uint8Array): Promise<Article> {
  const [first, ...others] = await readAll(content);
  expect(others).toEqual([]);
  return first as Article;
}

describe('PDF', () => {
  test('the text of all pages is one article, with the properties of the document', async () => {
    const info = { Title: 'A visit', Author: 'The Courier', CreationDate: "D:20240627101200+02'00'" };
    const article = await readOne(
      writePdf([[[50, 700, SENTENCE]], [[50, 700, 'They talked about NATO.']]], { info }),
    );
    expect(article).toMatchObject({
      title: 'A visit',
      source: 'The Courier',
      publishedAt: '2024-06-27',
      text: `${SENTENCE} They talked about NATO.`,
    });
  });

  test('headers, footers and numbers of pages are left out, and words are put together again', async () => {
    const page = (number: number, lines: readonly string[]): PlacedText[] => [
      [50, 780, `The Courier, 27 June 2024, page ${number}`],
      ...lines.map((text, at): PlacedText => [50, 700 - at * 12, text]),
      [300, 20, String(number)],
    ];
    const pdf = writePdf([
      page(1, ['Mark Rutte met the Secre-', 'tary of State in Washing-', 'ton on Tuesday and spoke']),
      page(2, ['about NATO. He left.']),
    ]);
    expect((await readOne(pdf)).text).toBe(
      'Mark Rutte met the Secretary of State in Washington on Tuesday and spoke about NATO. He left.',
    );
  });

  test('columns are read one after the other, and a gap begins a paragraph', async () => {
    const pdf = writePdf([
      [
        [50, 700, 'Mark Rutte met'],
        [50, 688, 'Joe Biden.'],
        [50, 650, 'He then'],
        [300, 700, 'flew home.'],
      ],
    ]);
    expect((await readOne(pdf)).text).toBe('Mark Rutte met Joe Biden.\n\nHe then flew home.');
  });

  test('a truncated file and one without text are refused', async () => {
    const pdf = writePdf([[[50, 700, SENTENCE]]]);
    await expect(readAll(pdf.subarray(0, 200))).rejects.toMatchObject({
      code: 'unsupported_input',
      message: expect.stringMatching(/^file is a damaged or incomplete PDF/),
    });
    await expect(readAll(writePdf([[]]))).rejects.toMatchObject({
      message: expect.stringMatching(/without text/),
    });
  });
});

describe('DOCX', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  test('its paragraphs are an article, with the properties of the document', async () => {
    const core =
      '<dc:title>A visit &amp; a speech</dc:title><dc:creator>Jo Field</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-06-27T10:00:00Z</dcterms:created>';
    const article = await readOne(await writeDocx(paragraph(SENTENCE) + paragraph('They talked.'), core));
    expect(article).toMatchObject({
      title: 'A visit & a speech',
      source: 'Jo Field',
      publishedAt: '2024-06-27',
    });
    expect(article.text).toBe(`${SENTENCE}\n\nThey talked.`);
  });

  test('a truncated file is refused', async () => {
    const docx = await writeDocx(paragraph(SENTENCE));
    await expect(readAll(docx.subarray(0, docx.length - 30))).rejects.toMatchObject({
      code: 'unsupported_input',
      message: expect.stringMatching(/^file is a damaged, incomplete or encrypted Word file/),
    });
  });
});

describe('mail', () => {
  const mail = (subject: string, body: string) =>
    `From: The Courier <news@courier.example>\r\nTo: you@example.org\r\nSubject: ${subject}\r\nDate: Thu, 27 Jun 2024 23:30:00 -0400\r\nMessage-ID: <1@courier.example>\r\n${body}`;

  test('a message has its subject as title, its sender as source and the day it was sent as date', async () => {
    const body = `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPresident Orb=E1n met Joe Biden.\r\n`;
    expect(await readOne(mail('=?utf-8?q?Orb=C3=A1n?= in Washington', body))).toMatchObject({
      title: 'Orbán in Washington',
      source: 'The Courier',
      publishedAt: '2024-06-27',
      text: 'President Orbán met Joe Biden.',
    });
  });

  test('a message in HTML is read as a page', async () => {
    const body = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${SENTENCE}</p><p>They talked.</p>\r\n`;
    expect((await readOne(mail('A visit', body))).text).toBe(`${SENTENCE}\n\nThey talked.`);
  });

  test('each message of a mailbox is an article; one without text does not affect the others', async () => {
    const plain = (text: string) => `\r\n${text}\r\n\r\n`;
    const mailbox = [
      mail('One', plain(`${SENTENCE}\r\n\r\nFrom here on it is quoted.\r\n>From time to time it is.`)),
      mail('Two', plain('')),
      mail('Three', plain('Ann met Bob.')),
    ]
      .map((one) => `From news@courier.example Thu Jun 27 10:00:00 2024\r\n${one}`)
      .join('');
    const [one, two, three] = await readAll(mailbox, 'news.mbox');
    expect(one).toMatchObject({
      title: 'One',
      text: `${SENTENCE}\n\nFrom here on it is quoted.\nFrom time to time it is.`,
    });
    expect(two).toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/^news\.mbox, message 2 has no text/),
    });
    expect(three).toMatchObject({ title: 'Three', text: 'Ann met Bob.' });
  });

  test('an article that begins with a date and a name is not a message', () => {
    expect(
      findDocument({
        bytes: Buffer.from('Date: 27 June 2024\nFrom: our correspondent\n\nMark Rutte met Joe Biden.'),
        name: 'a.txt',
      }),
    ).toBeNull();
  });
});

describe('feeds', () => {
  const expected = {
    title: 'A & B',
    url: 'https://courier.example/1',
    publishedAt: '2024-06-27',
    source: 'The Courier',
    text: SENTENCE,
  };

  test('RSS gives an article for each entry', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title><item><title>A &amp; B</title><link>https://courier.example/1</link><pubDate>Thu, 27 Jun 2024 10:00:00 GMT</pubDate><description>In short.</description><content:encoded><![CDATA[<p>${SENTENCE}</p>]]></content:encoded></item><item><title>Empty</title></item></channel></rss>`;
    const [first, second] = await readAll(rss, 'news.rss');
    expect(first).toMatchObject(expected);
    expect(second).toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/^news\.rss, entry 2/),
    });
  });

  test('Atom and JSON feeds do too', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><entry><title>A &amp; B</title><link rel="self" href="https://courier.example/self"/><link href="https://courier.example/1"/><updated>2024-06-27T10:00:00Z</updated><content type="html">&lt;p&gt;${SENTENCE}&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Courier',
      items: [
        {
          id: '1',
          url: 'https://courier.example/1',
          title: 'A & B',
          content_html: `<p>${SENTENCE}</p>`,
          date_published: '2024-06-27T10:00:00Z',
        },
      ],
    });
    expect(await readOne(atom)).toMatchObject(expected);
    expect(await readOne(json)).toMatchObject(expected);
  });

  test('links are followed from the address of the feed', async () => {
    const rss = `<rss version="2.0"><channel><title>The Courier</title><item><link>/1</link><description>${SENTENCE}</description></item></channel></rss>`;
    const [article] = await readAll(rss, 'feed', 'https://courier.example/rss.xml');
    expect(article).toMatchObject({ url: 'https://courier.example/1', text: SENTENCE });
  });

  test('a truncated feed, and one whose entities grow without end, give no more than they have', async () => {
    await expect(readAll('<rss version="2.0"><channel><title>The Cou')).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const entities = [
      'a "lol"',
      ...[...'bcdefghij'].map((name, at) => `${name} "${`&${'abcdefghij'[at]};`.repeat(10)}"`),
    ];
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [${entities.map((one) => `<!ENTITY ${one}>`).join('')}]><rss version="2.0"><channel><item><description>&j;</description></item></channel></rss>`;
    const before = process.memoryUsage().rss;
    await readAll(bomb).catch(() => {});
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});

describe('WARC', () => {
  const record = (type: string, url: string, content: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-07-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http;msgtype=${type}\r\nContent-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}\r\n\r\n`;
  const page = (url: string, html: string, status = '200 OK', type = 'text/html; charset=utf-8') =>
    record('response', url, `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${html}`);
  const html = `<!doctype html><html><head><title>A visit</title><meta property="article:published_time" content="2024-06-27"></head><body><p>${SENTENCE}</p></body></html>`;
  const records = [
    page('https://courier.example/1', html),
    page('https://courier.example/a.css', 'p {}', '200 OK', 'text/css'),
    page('https://courier.example/2', html, '404 Not Found'),
    record('request', 'https://courier.example/1', 'GET / HTTP/1.1\r\n\r\n'),
  ];

  test('its pages are articles with their addresses and their own dates', async () => {
    expect(await readAll(records.join(''))).toMatchObject([
      { url: 'https://courier.example/1', title: 'A visit', publishedAt: '2024-06-27', text: SENTENCE },
    ]);
  });

  test('it may be packed, record by record', async () => {
    const packed = Buffer.concat(records.map((one) => gzipSync(one)));
    expect(await readAll(packed, 'crawl.warc.gz')).toMatchObject([{ url: 'https://courier.example/1' }]);
  });

  test('pages before the damage are read, and the damage is reported', async () => {
    const packed = Buffer.concat([
      gzipSync(records[0]!),
      gzipSync(records[0]!.replace('/1', '/3')).subarray(0, 120),
    ]);
    const [first] = await readAll(packed, 'crawl.warc.gz');
    expect(first).toMatchObject({ url: 'https://courier.example/1' });
    await expect(readAll(gzipSync(records[0]!).subarray(0, 60), 'crawl.warc.gz')).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
