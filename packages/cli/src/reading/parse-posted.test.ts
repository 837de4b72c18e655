import { expect, test } from 'vitest';
import { writePdf } from '../input/documents/testing/write-pdf.ts';
import { parsePosted } from './parse-posted.ts';

const post = (bytes: Uint8Array, file: string, details = {}) =>
  parsePosted({ content: Buffer.from(bytes).toString('base64'), encoding: 'base64', file, ...details });

test('text that is posted is an article as it is', async () => {
  expect(await parsePosted({ content: 'Rutte met Biden.' })).toMatchObject({ text: 'Rutte met Biden.' });
});

test('a file in another encoding is decoded as its page declares', async () => {
  const page =
    '<html><head><meta charset="iso-8859-2"></head><body><p>Wa\u00b3\u00easa met Biden.</p></body></html>';
  expect((await post(Buffer.from(page, 'latin1'), 'page.html')).text).toBe('Wałęsa met Biden.');
});

test('a document is read, and what is given besides outranks what it says', async () => {
  const pdf = writePdf([[[50, 700, 'Rutte met Biden.']]], {
    info: { Title: 'A visit', Author: 'The Courier' },
  });
  expect(await post(pdf, 'a.pdf', { title: 'Another title', date: '2024-06-27' })).toMatchObject({
    title: 'Another title',
    source: 'The Courier',
    publishedAt: '2024-06-27',
    text: 'Rutte met Biden.',
  });
});

test('a document with several articles is refused, with what to do', async () => {
  const item = '<item><description>Rutte met Biden.</description></item>';
  const feed = Buffer.from(`<rss version="2.0"><channel>${item}${item}</channel></rss>`);
  await expect(post(feed, 'feed.xml')).rejects.toMatchObject({
    code: 'unsupported_input',
    message: 'feed.xml has 2 articles',
  });
});
