import { buildGraph } from '@precedent/graph';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const holder = (person: string, office: string, more: Partial<WrittenClaim> = {}): WrittenClaim => ({
  subject: `person ${person}`,
  relation: 'holds_office',
  object: ALDOVIA,
  office,
  status: 'current',
  ...more,
});
const graph = buildGraph(
  [
    writeReading({ id: 'file', kind: 'facts' }, [
      tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2000-01-01', '2004-01-01'),
      tenureRow('Ben Okri', 'Chancellor', ALDOVIA, '2004-01-01', '2008-01-01'),
      tenureRow('Cai Wen', 'Chancellor', ALDOVIA, '2008-01-01', null),
      tenureRow('Dan Roe', 'President', ALDOVIA, '2004-01-01', '2008-01-01'),
      tenureRow('Ana Lima', 'Foreign Minister', ALDOVIA, '1990-01-01', '1995-01-01'),
      tenureRow('Gil Stam', 'Foreign Minister', ALDOVIA, '1995-01-01', null),
    ]),
    writeReading({ id: 'a', publishedAt: '2009-03-01' }, [holder('Eva Holm', 'Speaker')]),
    writeReading({ id: 'b', publishedAt: '2017-05-01' }, [holder('Finn Berg', 'Speaker')]),
    writeReading({ id: 'c', publishedAt: '2019-03-28' }, [
      {
        subject: ALDOVIA,
        relation: 'withdrew_from',
        object: 'institution Northern Union',
        from: '2016-06-23',
        quote: 'Aldovia voted on June 23, 2016, to leave the Northern Union.',
      },
      { subject: 'person Ana Lima', relation: 'urged', object: 'person Cai Wen' },
      {
        subject: 'person Ana Lima',
        relation: 'urged',
        object: 'person Ben Okri',
        speaker: 'institution Aldovia Times',
      },
    ]),
  ],
  reference,
);
const answer = (question: string) => ask(graph, reference, question);
const texts = (question: string) => answer(question).results.map(({ text }) => text);

test('who did not hold an office is nobody that a source lists, and the holder is named beside', () => {
  const { results, notes } = answer('Who was not Chancellor of Aldovia in 2005?');
  expect(results).toEqual([]);
  expect(notes.join()).toContain('Who did: Ben Okri, as Chancellor of Aldovia');
});

test('a term that was handed over on the first or last day of a period is not in it', () => {
  expect(texts('Who was Chancellor of Aldovia when Dan Roe was president?')).toEqual([
    'Ben Okri, as Chancellor of Aldovia (from 1 January 2004 to 1 January 2008)',
  ]);
});

test('a term that goes on at a time after all reports says that no end is given', () => {
  expect(texts('Who was Chancellor of Aldovia in 2030?')).toEqual([
    'Cai Wen, as Chancellor of Aldovia (from 1 January 2008, no end is given)',
  ]);
});

test('a time without a known holder is answered with the nearest ones', () => {
  const { results, notes } = answer('Who was Chancellor of Aldovia in 1950?');
  expect(results).toEqual([]);
  expect(notes).toEqual([
    'The first known after: Ana Lima, as Chancellor of Aldovia (from 1 January 2000 to 1 January 2004).',
  ]);
});

test('in an office with one seat a later holder ends the term of one who is only mentioned', () => {
  expect(texts('Who was Speaker of Aldovia?')).toContain(
    'Eva Holm, as Speaker of Aldovia (until 1 May 2017 at the latest)',
  );
  expect(texts('Who is Speaker of Aldovia?')).toEqual([
    'Finn Berg, as Speaker of Aldovia (last reported on 1 May 2017)',
  ]);
  expect(answer('Is Eva Holm still Speaker of Aldovia?').summary).toBe('No, not any more');
});

test('"has somebody ever been" is about any time, "is" about now', () => {
  expect(answer('Has Dan Roe ever been President of Aldovia?').summary).toBe('Yes');
  expect(answer('Is Dan Roe President of Aldovia?').summary).toBe('No, not any more');
});

test('how long somebody lasted is how long the term was', () => {
  expect(answer('How long did Dan Roe last as President of Aldovia?').summary).toContain('4 years');
});

test('who voted to leave had not left by that', () => {
  const when = answer('When did Aldovia leave the Northern Union?');
  expect(when.results).toEqual([]);
  expect(when.notes.join()).toContain('A sentence may say so');
});

test('who will follow somebody follows the last office, not an earlier one', () => {
  expect(texts('Who succeeded Ana Lima?')).toHaveLength(2);
  expect(texts('Who will succeed Ana Lima?')).toEqual(['Ben Okri, as Chancellor of Aldovia']);
});

test('"according to whom" is answered with those who are quoted, or with nobody', () => {
  expect(texts('According to whom did Ana Lima urge Ben Okri?')[0]).toContain('Aldovia Times, in');
  const unquoted = answer('According to whom did Ana Lima urge Cai Wen?');
  expect(unquoted.results).toEqual([]);
  expect(unquoted.notes.join()).toContain('Nobody is quoted as saying so');
});
