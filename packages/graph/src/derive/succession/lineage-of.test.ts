import type { Reading } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { conflictsOf } from '../conflicts/conflicts-of.ts';
import { lineageOf } from './lineage-of.ts';

const reference = await loadReference();

// The chancellors of Aldovia, a country that isn't in any gazetteer.
const ALDOVIA = 'country Aldovia';
const OFFICE = 'country/aldovia/chancellor';
const row = (
  person: string,
  from: string | null,
  to: string | null,
  status: 'acting' | null = null,
): WrittenClaim => tenureRow(person, 'Chancellor', ALDOVIA, from, to, status);
const file = (...rows: WrittenClaim[]): Reading => writeReading({ id: 'file', kind: 'facts' }, rows);
const report = (publishedAt: string, ...claims: WrittenClaim[]): Reading =>
  writeReading({ id: `report-${publishedAt}`, publishedAt }, claims);
const chancellor = (person: string, claim: Partial<WrittenClaim> = {}): WrittenClaim => ({
  subject: `person ${person}`,
  relation: 'holds_office',
  object: ALDOVIA,
  office: 'Chancellor',
  ...claim,
});
const replaced = (
  successor: string,
  predecessor: string,
  claim: Partial<WrittenClaim> = {},
): WrittenClaim => ({
  subject: `person ${successor}`,
  relation: 'succeeded',
  object: `person ${predecessor}`,
  office: 'Chancellor of Aldovia',
  ...claim,
});

function lineage(readings: Reading[], asOf?: string) {
  return lineageOf(buildGraph(readings, reference), reference, OFFICE, { asOf });
}

const short = (person: string) => person.split('-').at(-1)!;

/** "Lima 2001–2004" */
function tenures(readings: Reading[], asOf?: string): string[] {
  return lineage(readings, asOf).tenures.map(
    ({ person, from, to }) => `${short(person)} ${from ?? '?'}–${to ?? '?'}`,
  );
}

/** "lima > okri derived" */
function steps(readings: Reading[], asOf?: string): string[] {
  return lineage(readings, asOf).successions.map(
    ({ predecessor, successor, basis }) =>
      `${short(predecessor.person)} > ${short(successor.person)} ${basis}`,
  );
}

test('tenures in order give a step from each to the next', () => {
  const history = file(
    row('Ana Lima', '2004', '2008'),
    row('Ben Okri', '2000', '2004'),
    row('Cai Wen', '2008', null),
  );
  expect(tenures([history])).toEqual(['okri 2000–2004', 'lima 2004–2008', 'wen 2008–?']);
  expect(steps([history])).toEqual(['okri > lima derived', 'lima > wen derived']);
});

test('a handover on the same or the next day leaves neither gap nor overlap', () => {
  for (const day of ['2004-05-06', '2004-05-07']) {
    const [step] = lineage([
      file(row('Ana Lima', '2000', '2004-05-06'), row('Ben Okri', day, null)),
    ]).successions;
    expect(step).toMatchObject({ gap: null, overlap: null });
  }
});

test('a vacancy lasts from the day one holder left to the day the next took over', () => {
  const [step] = lineage([
    file(row('Ana Lima', '2000', '2021-03'), row('Ben Okri', '2021-06', null)),
  ]).successions;
  expect(step).toMatchObject({ gap: { from: '2021-03', to: '2021-06' }, overlap: null });
});

test('dates too coarse to show a gap do not give one', () => {
  const [step] = lineage([file(row('Ana Lima', '2000', '2001'), row('Ben Okri', '2002', null))]).successions;
  expect(step).toMatchObject({ gap: null, overlap: null });
});

test('two full holders at once are an overlap and a conflict, with the claims of both', () => {
  const readings = [
    file(row('Ana Lima', '2000-01-01', '2004-03-31')),
    report('2004-01-31', chancellor('Ben Okri', { from: '2004-01-01' })),
  ];
  expect(lineage(readings).successions[0]).toMatchObject({
    overlap: { from: '2004-01-01', to: '2004-03-31' },
  });
  const conflicts = conflictsOf(buildGraph(readings, reference), reference);
  expect(conflicts).toMatchObject([
    { kind: 'two-holders', during: { from: '2004-01-01', to: '2004-03-31' } },
  ]);
  expect(conflicts[0]!.sides.flatMap(({ claims }) => claims)).toHaveLength(2);
});

test('a handover is not a conflict', () => {
  const readings = [file(row('Ana Lima', '2000', '2004-05-06'), row('Ben Okri', '2004-05-06', null))];
  expect(conflictsOf(buildGraph(readings, reference), reference)).toEqual([]);
});

test('of two rivals the one who left on the day on which the next holder came is the predecessor', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-01-01', '2004-05-06'),
      row('Ben Okri', '2003-06-01', '2005-04-09'),
      row('Cai Wen', '2004-05-06', '2008-01-01'),
    ),
  ];
  expect(steps(readings)).toContain('lima > wen derived');
  expect(steps(readings)).not.toContain('okri > wen derived');
});

test('who handed over to somebody that day is not also the predecessor of another who came that day', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-01-01', '2004-03-04'),
      row('Ben Okri', '2004-03-04', '2004-03-30'),
      row('Cai Wen', '2004-03-04', null),
    ),
  ];
  expect(steps(readings)).toEqual(['lima > okri derived', 'okri > wen derived']);
});

test('an acting holder is part of the lineage, and is not a conflict', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-01-01', '2004-05-06'),
      row('Ben Okri', '2004-05-06', '2004-07-01', 'acting'),
      row('Cai Wen', '2004-07-01', null),
    ),
  ];
  expect(steps(readings)).toEqual(['lima > okri derived', 'okri > wen derived']);
  expect(lineage(readings).tenures[1]).toMatchObject({ status: 'acting' });
});

test('a stand-in during another tenure is not the predecessor of the next holder', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-01-01', '2008-01-01'),
      row('Ben Okri', '2004-05-06', '2004-07-01', 'acting'),
      row('Cai Wen', '2008-01-01', null),
    ),
  ];
  expect(steps(readings)).toEqual(['lima > wen derived']);
});

test('two terms with another holder in between are two tenures', () => {
  const readings = [
    file(row('Ana Lima', '2000', '2008'), row('Ben Okri', '2008', '2012'), row('Ana Lima', '2012', null)),
  ];
  expect(tenures(readings)).toEqual(['lima 2000–2008', 'okri 2008–2012', 'lima 2012–?']);
  expect(steps(readings)).toEqual(['lima > okri derived', 'okri > lima derived']);
});

test('two short terms of one person a year apart are two tenures', () => {
  const readings = [
    file(
      row('Ana Lima', '1994-08-13', '1994-10-17', 'acting'),
      row('Ben Okri', '1994-10-17', '1995-10-20'),
      row('Ana Lima', '1995-10-20', '1995-12-05', 'acting'),
    ),
  ];
  expect(tenures(readings)).toHaveLength(3);
});

test('consecutive terms are one tenure', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-05-01', '2004-05-01'),
      row('Ana Lima', '2004-05-20', '2008-05-01'),
      row('Ben Okri', '2008-05-01', null),
    ),
  ];
  expect(tenures(readings)).toEqual(['lima 2000-05-01–2008-05-01', 'okri 2008-05-01–?']);
});

test('a term in a file and the same term in an article with coarser dates are one tenure', () => {
  const readings = [
    file(row('Ana Lima', '2000-05-01', '2004-05-01')),
    report('2010-01-01', chancellor('Ana Lima', { from: '2000', to: '2004', status: 'former' })),
  ];
  expect(tenures(readings)).toEqual(['lima 2000-05-01–2004-05-01']);
  expect(lineage(readings).tenures[0]!.claims).toHaveLength(2);
});

test('dates that conflict are weighed: a file before articles, two articles before one', () => {
  const articles = [
    report('2005-01-01', chancellor('Ana Lima', { from: '2001', to: '2004-01-01' })),
    report('2006-01-01', chancellor('Ana Lima', { from: '2002', to: '2004-01-01' })),
    report('2007-01-01', chancellor('Ana Lima', { from: '2002', to: '2004-01-01' })),
  ];
  expect(tenures(articles)).toEqual(['lima 2002–2004-01-01']);
  expect(lineage(articles).tenures[0]!.claims).toHaveLength(3);
  expect(tenures([...articles, file(row('Ana Lima', '2000', '2004'))])).toEqual(['lima 2000–2004']);
});

test('reports of a holder are joined to the term that covers their dates', () => {
  const readings = [
    file(row('Ana Lima', '2000', '2004'), row('Ana Lima', '2010', '2014')),
    report('2012-03-04', chancellor('Ana Lima', { status: 'current' })),
  ];
  const [first, second] = lineage(readings).tenures;
  expect([first!.claims.length, second!.claims.length]).toEqual([1, 2]);
});

test('reports of one holder before and after another one are two tenures', () => {
  const readings = [
    report('2018-01-01', chancellor('Ana Lima', { status: 'current' })),
    report('2022-01-01', chancellor('Ben Okri', { status: 'current', from: '2021-01-20' })),
    report('2025-06-01', chancellor('Ana Lima', { status: 'current' })),
  ];
  expect(lineage(readings).tenures.map(({ person }) => short(person))).toEqual(['lima', 'okri', 'lima']);
});

test('one report of another holder does not separate reports that are weeks apart', () => {
  const readings = [
    report('2019-01-01', chancellor('Ana Lima', { status: 'current' })),
    report('2019-01-15', chancellor('Ben Okri', { status: 'current' })),
    report('2019-02-01', chancellor('Ana Lima', { status: 'current' })),
  ];
  expect(lineage(readings).tenures.map(({ person }) => short(person))).toEqual(['lima', 'okri']);
});

test('two holders known only from reports years apart are not a step', () => {
  const readings = [
    report('2005-01-01', chancellor('Ana Lima', { status: 'current' })),
    report('2024-01-01', chancellor('Ben Okri', { status: 'current' })),
  ];
  expect(steps(readings)).toEqual([]);
});

test('former holders without dates give no step', () => {
  const readings = [
    report(
      '2019-01-01',
      chancellor('Ana Lima', { status: 'former' }),
      chancellor('Ben Okri', { status: 'former' }),
      chancellor('Cai Wen', { status: 'current' }),
    ),
  ];
  expect(steps(readings)).toEqual([]);
});

test('a stated succession is a step even without dates', () => {
  const article = report('2019-01-01', replaced('Ben Okri', 'Ana Lima'), {
    subject: ALDOVIA,
    relation: 'met',
    object: 'country France',
  });
  expect(steps([article])).toEqual(['lima > okri stated']);
});

test('a step both stated and derived appears once, with the stating claim first', () => {
  const readings = [
    file(row('Ana Lima', '2000', '2004'), row('Ben Okri', '2004', null)),
    report('2004-05-06', replaced('Ben Okri', 'Ana Lima')),
  ];
  const { successions } = lineage(readings);
  expect(successions).toHaveLength(1);
  expect(successions[0]).toMatchObject({ basis: 'stated' });
  expect(successions[0]!.claims.map(({ relation }) => relation)).toEqual([
    'succeeded',
    'holds_office',
    'holds_office',
  ]);
});

test('a stated step that differs from the derived ones is included as well', () => {
  const readings = [
    file(
      row('Ana Lima', '2000-01-01', '2004-05-06'),
      row('Ben Okri', '2004-05-06', '2004-07-01', 'acting'),
      row('Cai Wen', '2004-07-01', null),
    ),
    report('2004-07-02', replaced('Cai Wen', 'Ana Lima')),
  ];
  expect(steps(readings)).toEqual(['lima > okri derived', 'okri > wen derived', 'lima > wen stated']);
});

test('a succession without an office gets the one that the article gives to both people', () => {
  const article = report(
    '2004-05-06',
    replaced('Ben Okri', 'Ana Lima', { office: null }),
    chancellor('Ana Lima', { status: 'outgoing' }),
    chancellor('Ben Okri', { status: 'elect', modality: 'planned' }),
    { subject: 'person Ben Okri', relation: 'holds_office', object: ALDOVIA, office: 'Finance Minister' },
  );
  expect(steps([article])).toEqual(['lima > okri stated']);
});

test('a planned tenure is unconfirmed', () => {
  const article = report(
    '2024-06-27',
    chancellor('Ana Lima', { status: 'current' }),
    replaced('Ben Okri', 'Ana Lima', { modality: 'planned', from: '2024-10-01', to: '2024-10-01' }),
  );
  expect(lineage([article]).tenures.map(({ established }) => established)).toEqual([true, false]);
  expect(steps([article])).toEqual(['lima > okri stated']);
});

test('a plan shifted by a later report begins on the later date, however often the first was reported', () => {
  const planned = (publishedAt: string, from: string) =>
    report(publishedAt, chancellor('Ana Lima', { modality: 'planned', from }));
  const plans = [planned('2024-06-01', '2024-10-01'), planned('2024-06-02', '2024-10-01')];
  expect(tenures([...plans, planned('2024-08-01', '2024-11-01')])).toEqual(['lima 2024-11-01–?']);
  expect(tenures([...plans, planned('2024-08-01', '2024')])).toEqual(['lima 2024-10-01–?']);
});

test('a report that somebody took office outranks all plans', () => {
  const planned = ['01', '02', '03'].map((day) =>
    report(`2024-06-${day}`, chancellor('Ana Lima', { modality: 'planned', from: '2024-10-01' })),
  );
  const done = report('2024-10-06', chancellor('Ana Lima', { from: '2024-10-05' }));
  expect(tenures([...planned, done])).toEqual(['lima 2024-10-05–?']);
});

test('a plan that was given up is not a tenure, unless it was renewed', () => {
  const planned = (publishedAt: string) =>
    report(publishedAt, chancellor('Ana Lima', { modality: 'planned', from: '2024-10-01' }));
  const off = report('2024-08-01', chancellor('Ana Lima', { modality: 'planned', polarity: 'negative' }));
  expect(tenures([planned('2024-06-01'), off])).toEqual([]);
  expect(tenures([planned('2024-06-01'), off, planned('2024-09-01')])).toEqual(['lima 2024-10-01–?']);
});

test('if a succession is given up, the present holder stays', () => {
  const succession = replaced('Ana Lima', 'Ben Okri', { modality: 'planned', from: '2024-10-01' });
  const planned = report('2024-06-01', chancellor('Ben Okri', { status: 'current' }), succession);
  expect(tenures([planned])).toEqual(['okri ?–2024-10-01', 'lima 2024-10-01–?']);
  const off = report('2024-08-01', { ...succession, polarity: 'negative', from: null });
  expect(tenures([planned, off])).toEqual(['okri ?–?']);
  expect(steps([planned, off])).toEqual([]);
});

test('an appointee whose appointment was given up is not a holder', () => {
  const appointed = report('2024-06-01', {
    subject: 'person Eva Novak',
    relation: 'appointed',
    object: 'person Ana Lima',
    office: 'Chancellor of Aldovia',
    from: '2024-06-01',
  });
  const planned = report('2024-06-02', chancellor('Ana Lima', { modality: 'planned', from: '2024-10-01' }));
  const off = report('2024-08-01', chancellor('Ana Lima', { modality: 'planned', polarity: 'negative' }));
  expect(tenures([appointed, planned])).toEqual(['lima 2024-10-01–?']);
  expect(tenures([appointed, planned, off])).toEqual([]);
});

test('a beginning is ignored if earlier reports show the person already in office', () => {
  const held = ['2020', '2021'].map((year) =>
    report(`${year}-05-01`, chancellor('Ana Lima', { status: 'current' })),
  );
  const handover = report(
    '2024-07-03',
    replaced('Ben Okri', 'Ana Lima', { from: '2024-07-02' }),
    chancellor('Ana Lima', { from: '2024-07-02', status: 'current' }),
  );
  expect(tenures([...held, handover])).toEqual(['lima ?–2024-07-02', 'okri 2024-07-02–?']);
});

test('a plan that a facts file confirms is one established tenure with both claims', () => {
  const readings = [
    report(
      '2024-06-27',
      chancellor('Ben Okri', { status: 'elect', modality: 'planned', from: '2024-10-01' }),
    ),
    file(row('Ana Lima', '2014-10-01', '2024-10-01'), row('Ben Okri', '2024-10-01', null)),
  ];
  const okri = lineage(readings).tenures[1]!;
  expect(okri).toMatchObject({ from: '2024-10-01', established: true });
  expect(okri.claims.map(({ modality }) => modality)).toEqual(['asserted', 'planned']);
});

test('a lineage lists each of its people once, in order', () => {
  const rows = file(
    row('Ana Lima', '2000', '2004'),
    row('Ben Okri', '2004', '2008'),
    row('Ana Lima', '2008', null),
  );
  expect(lineage([rows]).people.map(({ name }) => name)).toEqual(['Ana Lima', 'Ben Okri']);
});

test('an open tenure has the date of the latest list that shows it open, but an ended one has no such date', () => {
  const listed = (asOf: string, claim: WrittenClaim): WrittenClaim => ({ ...claim, asOf });
  const open = file(
    listed('2022-07-06', row('Ana Lima', '2000', '2010')),
    listed('2022-07-06', row('Ben Okri', '2010', null)),
  );
  const other = (claim: WrittenClaim) => writeReading({ id: 'other', kind: 'facts' }, [claim]);
  const asOf = (...readings: Reading[]) => lineage(readings).tenures.map((tenure) => tenure.asOf);
  expect(asOf(open)).toEqual([null, '2022-07-06']);
  expect(asOf(open, other(listed('2023-01', row('Ben Okri', '2010', null))))).toEqual([null, '2023-01']);
  expect(asOf(open, other(row('Ben Okri', '2010', '2024')))).toEqual([null, null]);
  expect(asOf(file(row('Ben Okri', '2010', null)))).toEqual([null]);
});

test('an appointment takes effect on its day; until then the old holder stays', () => {
  const readings = [
    report(
      '2024-06-27',
      {
        subject: ALDOVIA,
        relation: 'appointed',
        object: 'person Ben Okri',
        office: 'Chancellor of Aldovia',
        from: '2024-06-26',
        to: '2024-06-26',
      },
      chancellor('Ben Okri', { status: 'elect', modality: 'planned', from: '2024-10-01' }),
      chancellor('Ana Lima', { status: 'current' }),
    ),
  ];
  expect(tenures(readings)).toEqual(['lima ?–?', 'okri 2024-10-01–?']);
  expect(lineage(readings).tenures[1]).toMatchObject({ established: false });
});

test('an appointment alone counts as taking office', () => {
  const appointed = {
    subject: ALDOVIA,
    relation: 'appointed',
    object: 'person Ben Okri',
    office: 'Chancellor of Aldovia',
    from: '2024-06-26',
    to: '2024-06-26',
  };
  expect(lineage([report('2024-06-27', appointed)]).tenures).toMatchObject([
    { from: '2024-06-26', established: true },
  ]);
});

test('a planned departure shows that the person holds the office', () => {
  const leaving = {
    subject: 'person Ana Lima',
    relation: 'left_office',
    object: ALDOVIA,
    office: 'Chancellor',
    modality: 'planned' as const,
    to: '2024-10-01',
  };
  expect(lineage([report('2024-06-27', leaving)]).tenures).toMatchObject([
    { to: '2024-10-01', established: true },
  ]);
});

test('a dismissal ends a tenure', () => {
  const dismissed = {
    subject: ALDOVIA,
    relation: 'dismissed',
    object: 'person Ana Lima',
    office: 'Chancellor of Aldovia',
    from: '2024-06-26',
    to: '2024-06-26',
  };
  const readings = [report('2024-06-27', dismissed), file(row('Ana Lima', '2020', null))];
  expect(tenures(readings)).toEqual(['lima 2020–2024-06-26']);
});

test('denied and hypothetical claims give no tenure', () => {
  const readings = [
    report(
      '2024-06-27',
      chancellor('Ana Lima', { polarity: 'negative' }),
      chancellor('Ben Okri', { modality: 'hypothetical' }),
    ),
  ];
  expect(lineage(readings).tenures).toEqual([]);
});

test('as of a date, later tenures are left out, and those that ended later keep their end', () => {
  const history = file(
    row('Ana Lima', '2000', '2004'),
    row('Ben Okri', '2004', '2008'),
    row('Cai Wen', '2008', null),
  );
  expect(tenures([history], '2003')).toEqual(['lima 2000–2004']);
  expect(tenures([history], '2004-12-31')).toEqual(['lima 2000–2004', 'okri 2004–2008']);
  expect(steps([history], '2004')).toEqual(['lima > okri derived']);
});

test('an office with several seats has a step only for a direct handover', () => {
  const senator = (person: string, from: string, to: string | null) =>
    tenureRow(person, 'Senator', 'place Northmark', from, to);
  const rows = [
    senator('Ana Lima', '2000-01-03', '2006-01-03'),
    senator('Ben Okri', '2002-01-03', '2010-01-03'),
    senator('Cai Wen', '2010-01-03', null),
  ];
  const graph = buildGraph([file(...rows)], reference);
  const { successions } = lineageOf(graph, reference, 'place/northmark/senator');
  expect(
    successions.map(({ predecessor, successor }) => [short(predecessor.person), short(successor.person)]),
  ).toEqual([['okri', 'wen']]);
});

test('an office that is not in the graph is not found', () => {
  expect(() => lineageOf(buildGraph([], reference), reference, OFFICE)).toThrow(/no office/);
});
