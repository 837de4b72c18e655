import { PrecedentError, verifyReading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTS_COLUMNS } from './facts-row.ts';
import { readFactsFile } from './read-facts-file.ts';

const reference = await loadReference();
const HEADER = FACTS_COLUMNS.join(',');
const RUTTE =
  'Mark Rutte,holds_office,NATO,Secretary General of NATO,2024-10-01,,current,https://www.nato.int,,institution';

const readCsv = (content: string) => readFactsFile({ file: 'facts/nato.csv', content }, reference);
const readJsonl = (content: string) => readFactsFile({ file: 'facts/nato.jsonl', content }, reference);

test('a row becomes a claim that quotes the row and cites its source', () => {
  const { reading, problems } = readCsv(`${HEADER}\n${RUTTE}\n`);
  expect(problems).toEqual([]);
  expect(reading.entities.map(({ type, name }) => [type, name])).toEqual([
    ['person', 'Mark Rutte'],
    ['institution', 'NATO'],
  ]);
  expect(reading.claims).toEqual([
    {
      id: 'line-2',
      subject: 'person-mark-rutte',
      relation: 'holds_office',
      object: 'institution-nato',
      office: { title: 'Secretary General', body: 'institution-nato' },
      modality: 'asserted',
      polarity: 'positive',
      from: '2024-10-01',
      to: null,
      status: 'current',
      speaker: null,
      evidence: [{ start: HEADER.length + 1, end: HEADER.length + 1 + RUTTE.length, quote: RUTTE }],
      confidence: 1,
      certain: true,
      how: { by: 'person' },
      source: 'https://www.nato.int',
    },
  ]);
  expect(reading.article).toMatchObject({ kind: 'facts', title: 'nato.csv', source: null });
});

test('a fact gives the same claim in CSV and in JSON Lines, except for the quote', () => {
  const keys = RUTTE.split(',').map((value, index) => [FACTS_COLUMNS[index], value || null]);
  const line = JSON.stringify(Object.fromEntries(keys));
  const { reading } = readJsonl(`\n${line}\n`);
  const [fromCsv] = readCsv(`${HEADER}\n${RUTTE}`).reading.claims;
  expect(reading.claims).toEqual([
    { ...fromCsv, evidence: [{ start: 1, end: line.length + 1, quote: line }] },
  ]);
});

test('a row can give the date of its source', () => {
  const { reading, problems } = readCsv(`${HEADER}\n${RUTTE},2026-03\n${RUTTE.replace('Mark', 'Arno')}`);
  expect(problems).toEqual([]);
  expect(reading.claims.map(({ asOf }) => asOf)).toEqual(['2026-03', undefined]);
  expect('asOf' in reading.claims[1]!).toBe(false);
});

test.each([
  ['PM of Latvia', 'Latvia,country', 'Prime Minister', 'country-latvia'],
  ['Latvian premier', 'Latvia,country', 'Prime Minister', 'country-latvia'],
  ['outgoing Prime Minister', 'Latvia,country', 'Prime Minister', 'country-latvia'],
  ['Chair', 'Harbour League,institution', 'Chairman', 'institution-harbour-league'],
  ['Mayor of Paris', 'Paris,place', 'Mayor', 'place-paris'],
])('the office "%s" of %s is %s', (office, object, title, body) => {
  const [name, type] = object.split(',');
  const { reading } = readCsv(`${HEADER}\nAda Moreau,holds_office,${name},${office},,,,s,,${type}`);
  expect(reading.claims[0]!.office).toEqual({ title, body });
});

test('an office of a body that no row names makes it an entity of the file where the gazetteer knows it', () => {
  const { reading } = readCsv(
    `${HEADER}\nAda Moreau,holds_office,United States,Governor of Georgia,,,,s,,country`,
  );
  const [, , georgia] = reading.entities;
  expect(georgia).toMatchObject({ type: 'place', name: 'Georgia' });
  expect(reading.claims[0]!.office).toEqual({ title: 'Governor', body: georgia!.id });
  const { start, end } = georgia!.mentions[0]!;
  expect(reading.article.text.slice(start, end)).toBe('Governor of Georgia');
});

test('an office between persons has the body that another row names', () => {
  const { reading } = readCsv(
    `${HEADER}\nAda Moreau,succeeded,Ben Okafor,Chair of the Harbour League,,,,s\nBen Okafor,holds_office,Harbour League,Chair,,,,s,,institution`,
  );
  expect(reading.claims.map(({ office }) => office)).toEqual([
    { title: 'Chairman', body: 'institution-harbour-league' },
    { title: 'Chairman', body: 'institution-harbour-league' },
  ]);
});

test('mentions are the names as they are written in the file', () => {
  for (const { reading } of [
    readCsv(`${HEADER}\n"Rutte, Mark",holds_office,NATO,,,,,s,,institution`),
    readJsonl(
      '{"subject":"Rutte, Mark","relation":"holds_office","object":"NATO","source":"s","object_type":"institution"}',
    ),
  ]) {
    const named = reading.entities.map(({ mentions: [span] }) =>
      reading.article.text.slice(span!.start, span!.end),
    );
    expect(named).toEqual(['Rutte, Mark', 'NATO']);
  }
});

test('names that differ only in accents and case are one entity', () => {
  const { reading } = readCsv(
    `${HEADER}\nViktor Orbán,met,Mark Rutte,,,,,s,person,person\nMark Rutte,succeeded,VIKTOR ORBAN,,,,,s`,
  );
  expect(reading.entities.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Viktor Orbán', ['VIKTOR ORBAN']],
    ['Mark Rutte', []],
  ]);
});

describe('forms of CSV', () => {
  const expected = readCsv(`${HEADER}\n${RUTTE}`).reading.claims.map(
    ({ id: _, evidence: __, ...claim }) => claim,
  );
  test.each([
    ['a byte order mark', `\uFEFF${HEADER}\n${RUTTE}`],
    ['line ends of Windows', `${HEADER}\r\n${RUTTE}\r\n`],
    ['line ends of old Macs', `${HEADER}\r${RUTTE}\r`],
    ['blank lines and empty rows', `\n${HEADER}\n\n   \n,,,,,,,,,\n${RUTTE}\n\n`],
    ['comments', `# by hand\n${HEADER}\n  # a comment, "with a quote\n${RUTTE}`],
    ['quoted values', `${HEADER}\n${RUTTE.replace('Mark Rutte', '"Mark Rutte"')}`],
    ['spaces around values', `${HEADER}\n${RUTTE.replaceAll(',', ' , ')}`],
    [
      'columns in another order',
      `source,subject,relation,object,from,office,status,object_type\nhttps://www.nato.int,Mark Rutte,holds_office,NATO,2024-10-01,Secretary General of NATO,current,institution`,
    ],
    [
      'a row that ends early',
      `${HEADER.replace('subject_type,object_type', 'object_type')}\n${RUTTE.replace(',,institution', ',institution')}`,
    ],
  ])('reads %s', (_, content) => {
    const { reading, problems } = readCsv(content);
    expect(problems).toEqual([]);
    expect(reading.claims.map(({ id: _, evidence: __, ...claim }) => claim)).toEqual(expected);
  });

  test('commas, quotes and line breaks inside quotes are read, and the row is quoted as written', () => {
    const row = '"Rutte, ""Mark""",met,"Joe\nBiden",,,,,"a, b",person,person';
    const { reading } = readCsv(`${HEADER}\n${row}\n${RUTTE}`);
    expect(reading.entities[0]!.name).toBe('Rutte, "Mark"');
    expect(reading.claims[0]).toMatchObject({ id: 'line-2', source: 'a, b', evidence: [{ quote: row }] });
    expect(reading.claims[1]!.id).toBe('line-4');
  });
});

describe('an invalid row is reported with its position and a remedy, and the rest is read', () => {
  test.each([
    ['no subject', ',met,Joe Biden,,,,,s,person,person', 1, /no subject/, /name/],
    ['no source', 'A,succeeded,B,,,,,', 1, /no source/, /checked/],
    [
      'an unknown relation',
      'A,befriended,B,,,,,s',
      3,
      /unknown relation "befriended"/,
      /holds_office, .*succeeded/,
    ],
    ['a date in words', 'A,succeeded,B,,October 2024,,,s', 16, /"October 2024" is not a date/, /2024-10-01/],
    ['a day that does not exist', 'A,succeeded,B,,2023-02-29,,,s', 16, /"2023-02-29" is not a date/, /2024/],
    ['an end before the start', 'A,succeeded,B,,2024,2023-12,,s', 21, /before "from"/, /Swap/],
    [
      'an invalid date of the source',
      'A,succeeded,B,,,,,s,,,lately',
      23,
      /"lately" is not a date/,
      /2024-10-01/,
    ],
    ['an unknown status', 'A,succeeded,B,,,,retired,s', 18, /"retired" is not a status/, /former/],
    [
      'a type that is not clear',
      'A,holds_office,NATO,,,,,s',
      16,
      /is not clear/,
      /institution or country or place/,
    ],
    [
      'a type that the relation forbids',
      'A,succeeded,B,,,,,s,,country',
      22,
      /type "country" is not allowed/,
      /Write person/,
    ],
    ['an office for a relation without one', 'A,met,B,Chair,,,,s,person,person', 9, /has no office/, /empty/],
    ['a name without letters', '?,succeeded,B,,,,,s', 1, /not a name/, /letters/],
    ['the same subject and object', 'A,succeeded,a,,,,,s', 13, /the same/, /Correct/],
    ['too many values', 'A,succeeded,B,Chair,,,,s,,,,Board', 29, /12 values for 11 columns/, /quotes/],
    ['a quote that never closes', '"A,succeeded,B,,,,,s', 1, /never closed|after a closing quote/, /double/],
    ['text after a closing quote', '"A" B,succeeded,C,,,,,s', 1, /after a closing quote/, /double/],
    ['a quote inside a value', 'A,succeeded,B "C",,,,,s', 13, /inside a value/, /double/],
    ['a repeated row', RUTTE, 1, /repeats line 2/, /Remove/],
  ])('%s', (_, row, column, message, remedy) => {
    const next = '"Jens Stoltenberg",succeeded,Anders Fogh Rasmussen,,,,,s';
    const { reading, problems } = readCsv(`${HEADER}\n${RUTTE}\n${row}\n${next}`);
    expect(problems).toEqual([
      {
        file: 'facts/nato.csv',
        line: 3,
        column,
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      },
    ]);
    expect(reading.claims.map((claim) => claim.id)).toEqual(['line-2', 'line-4']);
    expect(reading.notes).toEqual([`line 3 was skipped: ${problems[0]!.message}`]);
  });

  test.each([
    ['broken JSON', '{"subject": }', /not valid JSON/],
    ['a list', '["A"]', /not an object/],
    [
      'an unknown key',
      '{"subject":"A","relation":"succeeded","object":"B","source":"s","remedy":"?"}',
      /unknown key "remedy"/,
    ],
    [
      'a number',
      '{"subject":"A","relation":"succeeded","object":"B","source":"s","from":2024}',
      /"from" is 2024, not text/,
    ],
  ])('%s in JSON Lines', (_, line, message) => {
    const next = '{"subject":"A","relation":"succeeded","object":"B","source":"s"}';
    const { reading, problems } = readJsonl(`${line}\n${next}`);
    expect(problems).toMatchObject([
      { file: 'facts/nato.jsonl', line: 1, message: expect.stringMatching(message) },
    ]);
    expect(reading.claims.map((claim) => claim.id)).toEqual(['line-2']);
  });

  test('a header without the required columns', () => {
    const { reading, problems } = readCsv('who;what\nA;B');
    expect(reading.claims).toEqual([]);
    expect(problems[0]).toMatchObject({
      line: 1,
      column: 1,
      message: 'missing in the header: "subject", "relation", "object", "source"',
      remedy: expect.stringMatching(/subject,relation,.*with commas/),
    });
  });

  test('a misspelt column', () => {
    const { problems } = readCsv(`subject,relation,object,source,form\nA,succeeded,B,s,2024`);
    expect(problems).toMatchObject([{ line: 1, column: 32, message: 'unknown column "form"' }]);
  });

  test('an empty file', () => {
    expect(readCsv('').problems).toMatchObject([{ line: 1, column: 1, message: 'the file has no rows' }]);
    expect(readJsonl('\n').problems).toMatchObject([{ line: 1, column: 1, message: 'the file has no rows' }]);
  });
});

test('a file of another type is refused', () => {
  expect(() => readFactsFile({ file: 'facts.xlsx', content: '' }, reference)).toThrow(PrecedentError);
});

test('whatever the file contains, every claim quotes it and every problem has a position inside it', () => {
  const value = fc.oneof(
    fc.constantFrom('A', 'B', 'met', 'succeeded', 'person', '2024', '', '"', ',', '\r\n', '#', '"q, ""r"""'),
    fc.string(),
  );
  const content = fc.array(
    fc.array(value, { maxLength: 11 }).map((row) => row.join(',')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(content, fc.constantFrom('a.csv', 'a.jsonl'), (rows, file) => {
      const { reading, problems } = readFactsFile({ file, content: [HEADER, ...rows].join('\n') }, reference);
      verifyReading(reading);
      const lines = reading.article.text.split(/\r\n|\n|\r/);
      for (const { line, column } of problems)
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    }),
  );
});

test('a file with too many rows is refused before they are read, with what to do', () => {
  const rows = 'Mark Rutte,holds_office,NATO,https://example.org\n'.repeat(200_000);
  const started = performance.now();
  expect(() => readCsv(`subject,relation,object,source\n${rows}`)).toThrow(
    expect.objectContaining({
      code: 'unsupported_input',
      message: expect.stringContaining('has more than 50,000 rows'),
      remedy: expect.stringContaining('Split it'),
    }),
  );
  expect(performance.now() - started).toBeLessThan(5000);
});
