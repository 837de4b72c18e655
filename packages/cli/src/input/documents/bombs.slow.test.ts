import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docx } from './docx.ts';
import { pdf } from './pdf.ts';
import { writeDocx } from './testing/write-docx.ts';
import { writePdf } from './testing/write-pdf.ts';

test('a PDF file of kilobytes that unpacks to more than 300 MB is refused', async () => {
  const bytes = writePdf([[]], { stream: deflateSync(Buffer.alloc(400_000_000)) });
  expect(bytes.length).toBeLessThan(1_000_000);
  await expect(pdf.read({ bytes, name: 'bomb.pdf' })).rejects.toMatchObject({
    code: 'unsupported_input',
    message: expect.stringMatching(/^bomb\.pdf unpacks to more than 300 MB/),
  });
});

test('a Word file of kilobytes that unpacks to more than 100 MB is refused', async () => {
  const bytes = await writeDocx('', '', { 'word/media/a.bin': new Uint8Array(110_000_000) });
  expect(bytes.length).toBeLessThan(1_000_000);
  await expect(docx.read({ bytes, name: 'bomb.docx' })).rejects.toMatchObject({
    code: 'unsupported_input',
    message: expect.stringMatching(/^bomb\.docx unpacks to more than 100 MB/),
  });
});
