import { deflateSync } from 'node:zlib';

interface PdfOptions {
  /** Of the document's properties: "Title", "Author", "CreationDate". */
  info?: Record<string, string>;
  /** What to put in place of the content of the first page. */
  stream?: Buffer;
}

/** A line of text and where it begins, in points from the lower left corner of a page of 600 by 800. */
export type PlacedText = readonly [x: number, y: number, text: string];

/** A small PDF file with these texts on its pages. */
export function writePdf(
  pages: readonly (readonly PlacedText[])[],
  { info = {}, stream }: PdfOptions = {},
): Buffer {
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  ];
  for (const [at, texts] of pages.entries()) {
    const content = texts
      .map(([x, y, text]) => `BT /F 10 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      packed(at === 0 && stream ? stream : deflateSync(content)),
    );
  }
  return assemble(objects);
}

function packed(data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  const size = () => parts.reduce((sum, { length }) => sum + length, 0);
  for (const [at, object] of objects.entries()) {
    places.push(size());
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = size();
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
