import { gzipSync } from 'node:zlib';
import type { PostedArticle } from '@precedent/server';
import { writeDocx } from '../../packages/cli/src/input/documents/testing/write-docx.ts';
import { writePdf } from '../../packages/cli/src/input/documents/testing/write-pdf.ts';

const SENTENCE = 'Mark Rutte met Joe Biden in Washington on Tuesday.';

/** A document of each kind, damaged in another way each time: cut, with other bytes, with a part repeated or left out. */
export async function* hostileDocuments(
  count: number,
  random: () => number,
): AsyncGenerator<{ name: string; input: PostedArticle }> {
  const documents = Object.entries(await writeDocuments());
  const damages = Object.entries(DAMAGES);
  for (let index = 0; index < count; index++) {
    const [file, bytes] = documents[index % documents.length]!;
    const [kind, damage] = damages[Math.floor(random() * damages.length)]!;
    const content = damage(bytes, random).toString('base64');
    yield { name: `${file}, ${kind} (${index})`, input: { content, encoding: 'base64', file } };
  }
}

const DAMAGES: Readonly<Record<string, (bytes: Buffer, random: () => number) => Buffer>> = {
  cut: (bytes, random) => bytes.subarray(0, random() * bytes.length),
  'with other bytes': (bytes, random) => {
    const damaged = Buffer.from(bytes);
    for (let at = 0; at < 1 + random() * 20; at++)
      damaged[Math.floor(random() * bytes.length)] = random() * 256;
    return damaged;
  },
  'with a part repeated': (bytes, random) => {
    const [start, end] = rangeOf(bytes, random);
    const part = bytes.subarray(start, end);
    const times = Math.min(1000, Math.ceil(2_000_000 / (part.length + 1)));
    return Buffer.concat([bytes.subarray(0, end), ...Array<Buffer>(times).fill(part), bytes.subarray(end)]);
  },
  'without a part': (bytes, random) => {
    const [start, end] = rangeOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
};

function rangeOf({ length }: Buffer, random: () => number): [number, number] {
  const start = Math.floor(random() * length);
  return [start, start + Math.floor(random() * (length - start))];
}

async function writeDocuments(): Promise<Record<string, Buffer>> {
  const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${SENTENCE}</p>`;
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/1\r\nWARC-Date: 2024-07-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${page.length}\r\n\r\n${page}\r\n\r\n`;
  const mail = `From: Jo Field <jo@courier.example>\r\nTo: a@b.example\r\nSubject: A visit\r\nDate: Thu, 27 Jun 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${SENTENCE}\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${SENTENCE}</p>\r\n--x--\r\n`;
  const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">]><rss version="2.0"><channel><title>&a;</title><item><title>A</title><description><![CDATA[<p>${SENTENCE}</p>]]></description></item></channel></rss>`;
  return {
    'a.pdf': writePdf([[[50, 700, SENTENCE]], [[50, 700, SENTENCE]]], { info: { Title: 'A visit' } }),
    'a.docx': Buffer.from(
      await writeDocx(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`, '<dc:title>A</dc:title>'),
    ),
    'a.eml': Buffer.from(mail),
    'a.rss': Buffer.from(feed),
    'a.warc': Buffer.from(warc),
    'a.warc.gz': gzipSync(warc),
  };
}
