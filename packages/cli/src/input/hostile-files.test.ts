import { truncateSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';
import { writeDocx } from './documents/testing/write-docx.ts';
import { writePdf } from './documents/testing/write-pdf.ts';

let cli: TestCommandLine;
beforeAll(() => {
  cli = createTestCommandLine();
});
afterAll(() => cli.remove());

interface Hostile {
  name: string;
  content: string | Uint8Array;
  /** What the message says of it. */
  says: RegExp;
}

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082',
  'hex',
);
/** How Office files with a password begin, which are no ZIP files. */
const LOCKED_OFFICE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;
const PAGE = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>Rutte met Biden.</p>';
const PDF = writePdf([[[50, 700, 'Rutte met Biden.']]]);
const LOCKED_PDF = Buffer.from(
  PDF.toString('latin1').replace(
    'trailer\n<<',
    `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'1a'.repeat(32)}> /U <${'2b'.repeat(32)}> >> /ID [<00> <00>]`,
  ),
  'latin1',
);

const DOCUMENTS: Hostile[] = [
  { name: 'cut.pdf', content: PDF.subarray(0, PDF.length / 3), says: /damaged or incomplete PDF file/ },
  { name: 'locked.pdf', content: LOCKED_PDF, says: /a PDF file with a password\n\s+Save a copy without/ },
  { name: 'picture.pdf', content: PNG, says: /not a text file/ },
  { name: 'locked.docx', content: LOCKED_OFFICE, says: /an Office file with a password, or an old one/ },
  { name: 'empty.docx', content: '', says: /has no text/ },
  { name: 'zip.docx', content: Buffer.from('PK\u0003\u0004word/document.xml'), says: /Word file/ },
  {
    name: 'sealed.eml',
    content:
      'From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIIB\n',
    says: /sealed\.eml/,
  },
  {
    name: 'cut.rss',
    content: '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Ru',
    says: /feed/,
  },
  {
    name: 'laughs.rss',
    content: `<?xml version="1.0"?>${LAUGHS}<rss version="2.0"><channel>&m;`,
    says: /an XML file that is not a page/,
  },
  {
    name: 'cut.warc',
    content: `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 9000\r\n\r\n${PAGE}`,
    says: /damaged or incomplete/,
  },
  { name: 'cut.warc.gz', content: gzipSync(PAGE).subarray(0, 12), says: /cut\.warc\.gz/ },
  { name: 'cut.jsonl', content: '{"date": "2024-06-27", "text": "Rutte met', says: /line 1 is not JSON/ },
  { name: 'deep.jsonl', content: `${'['.repeat(200_000)}\n`, says: /deep\.jsonl/ },
  {
    name: 'deep.json',
    content: `{"text": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    says: /deep\.json/,
  },
  { name: 'zero.txt', content: Buffer.alloc(5000), says: /not a text file/ },
  { name: 'cut.csv', content: 'subject,relation,object,source\n"Ann,met,Bob,a book\n', says: /cut\.csv/ },
];

const GRAPH =
  '<graphml><key id="r" for="edge" attr.name="relation" attr.type="string"/><graph edgedefault="directed">';
const GRAPHS: Hostile[] = [
  { name: 'empty.graphml', content: '', says: /not a GraphML or GEXF file/ },
  { name: 'cut.graphml', content: `${GRAPH}\n<node id="a"><data key="r">x`, says: /2:\d+: unclosed tag/ },
  {
    name: 'page.graphml',
    content: '<html><p>Ann met Bob.</html>',
    says: /not a GraphML or GEXF file: 1:\d+/,
  },
  { name: 'picture.gexf', content: PNG, says: /not.*UTF-8/s },
  {
    name: 'wide.graphml',
    content: Buffer.from(`${GRAPH}</graph></graphml>`, 'utf16le'),
    says: /UTF-8|GraphML/,
  },
  {
    name: 'laughs.graphml',
    content: `${LAUGHS}<graphml><graph>&m;</graph></graphml>`,
    says: /1:\d+: undefined entity/,
  },
  {
    name: 'deep.graphml',
    content: `<graphml>${'<a>'.repeat(200_000)}`,
    says: /elements nested more than 100 deep/,
  },
  {
    name: 'nested.graphml',
    content: `${GRAPH}<node id="a">${'<graph>'.repeat(9)}`,
    says: /a graph inside a node/,
  },
  {
    name: 'cut.gexf',
    content: '<gexf><graph><nodes><node id="a" label="Ann"',
    says: /1:\d+: unclosed tag|unexpected end/,
  },
  { name: 'cut.csv', content: 'Source,Target\nAnn,Bob\n"Cem,Dan\n', says: /cut\.csv.*(line|row) \d/s },
  { name: 'wrong.csv', content: '<graphml/>', says: /no column for the subject|no edge/ },
  { name: 'cut.json', content: '{"id": "a", "schema": "Person", "prop', says: /line 1 of \S*cut\.json/ },
  { name: 'deep.json', content: '['.repeat(200_000), says: /line 1 of \S*deep\.json/ },
  { name: 'cut.ttl', content: '<urn:a> <urn:b> "unfinished', says: /line 1/ },
  { name: 'deep.ttl', content: `<urn:a> <urn:b> ${'['.repeat(50_000)}`, says: /deep\.ttl/ },
  { name: 'wrong.nq', content: 'Ann met Bob.\n', says: /line 1/ },
  { name: 'graph.zip', content: PNG, says: /not in a format that can be imported/ },
];

/** Refused by name and with a remedy on a line of its own; nothing of it is in the archive, and the file beside it is. */
async function refuses(command: 'add' | 'import', { name, content, says }: Hostile, good: string[]) {
  const own = createTestCommandLine();
  try {
    const [goodName, goodContent, ...options] = good as [string, string, ...string[]];
    const files = [own.write(name, content), own.write(goodName, goodContent)];
    const { exitCode, out, err } = await own.run(command, ...files, ...options);
    expect(err).toContain(name);
    expect(err).toMatch(says);
    expect(err).toMatch(/error: [^\n]+\n(?: {2}[^\n]+\n)+/);
    expect(err).not.toMatch(/internal|\bat \w+ \(|TypeError|RangeError/);
    expect([2, 6]).toContain(exitCode);
    expect(out).toMatch(/1 added, 1 failed\n$/);
    const { articles, facts } = JSON.parse((await own.run('stats', '--json')).out);
    expect(articles + facts).toBe(1);
  } finally {
    own.remove();
  }
}

describe('add refuses, and goes on with the next file:', { timeout: 120_000 }, () => {
  test.each(DOCUMENTS)('$name', (hostile) =>
    refuses('add', hostile, ['good.txt', 'Rutte met Biden.', '--workers', '1']),
  );

  test('a Word file cut off in the middle', async () => {
    const content = (await writeDocx('Rutte met Biden.', '')).subarray(0, 400);
    await refuses('add', { name: 'cut.docx', content, says: /cut\.docx/ }, [
      'good.txt',
      'Rutte met Biden.',
      '--workers',
      '1',
    ]);
  });
});

describe('import refuses, and goes on with the next file:', { timeout: 120_000 }, () => {
  const good = [
    'good.csv',
    'Source,Target\nAnn,Bob\n',
    '--relation',
    'met',
    '--type',
    'person',
    '--source',
    'a book',
  ];
  test.each(GRAPHS)('$name', (hostile) => refuses('import', hostile, good));
});

describe('restore refuses, and leaves no archive:', () => {
  test.each([
    ['empty.jsonl', ''],
    ['cut.jsonl', '{"precedent": "archive", "ver'],
    ['deep.jsonl', '['.repeat(200_000)],
    ['picture.jsonl', PNG],
    ['picture.sqlite', PNG],
  ])('%s', async (name, content) => {
    const { exitCode, err } = await cli.run('restore', cli.write(name, content));
    expect(exitCode).toBeGreaterThan(0);
    expect(err).toContain(name);
    expect(err).toMatch(/error: [^\n]+\n(?: {2}[^\n]+\n)+/);
    expect((await cli.run('stats')).exitCode).toBeGreaterThan(0);
  });
});

test.each(['add', 'import'])('%s refuses a file of 500 MB before it reads it', async (command) => {
  const file = cli.write(command === 'add' ? 'large.txt' : 'large.graphml', '');
  truncateSync(file, 500_000_000);
  const before = process.memoryUsage().rss;
  const { exitCode, err } = await cli.run(command, file);
  expect(exitCode).toBeGreaterThan(0);
  expect(err).toMatch(/is too large: 500 MB of at most \d+\n\s+Split it/);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});
