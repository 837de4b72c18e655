import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { lineage } from './lineage.ts';
import { neighbours } from './neighbours.ts';
import { path } from './path.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const [ana, ben, cai] = ['person Ana Lima', 'person Ben Okri', 'person Cai Wen'];
const file = writeReading({ id: 'file', kind: 'facts' }, [
  tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2000', '2004'),
]);
const report = writeReading({ id: 'report', publishedAt: '2004-05-06' }, [
  { subject: ana, relation: 'met', object: ben },
  { subject: ben, relation: 'praised', object: cai, certain: false },
  { subject: ben, relation: 'met', object: ana, polarity: 'negative', certain: false },
  {
    subject: ben,
    relation: 'holds_office',
    object: ALDOVIA,
    office: 'Chancellor',
    status: 'current',
    certain: false,
  },
  { subject: cai, relation: 'succeeded', object: ana, certain: false },
]);
const graph = sampleGraph(reference, [file, report]);
const UNCERTAIN = { uncertain: true };
const texts = ({ results }: { results: { text: string }[] }) => results.map(({ text }) => text);
const asked = (question: string, options = {}) => texts(ask(graph, reference, question, options));

test.each([
  ['Whom did Ben Okri praise?', ['Ben Okri praised Cai Wen (uncertain)']],
  ['How are Ana Lima and Cai Wen connected?', ['Cai Wen succeeded Ana Lima (uncertain)']],
  ['Who succeeded Ana Lima?', ['Cai Wen succeeded Ana Lima (uncertain)']],
  ['What offices did Ben Okri hold?', ['Ben Okri is Chancellor of Aldovia (uncertain)']],
])('"%s" is answered with uncertain claims only when asked to', (question, found) => {
  expect(asked(question)).toEqual([]);
  expect(asked(question, UNCERTAIN)).toEqual(found);
});

test('an answer without results says what it left out because it is uncertain', () => {
  const { results, notes } = ask(graph, reference, 'Whom did Ben Okri praise?');
  expect(results).toEqual([]);
  expect(notes).toEqual([
    'Found but left out: Ben Okri praised Cai Wen (uncertain). Include uncertain claims to see the sentences.',
  ]);
  expect(ask(graph, reference, 'Whom did Cai Wen praise?').notes).toEqual([]);
  expect(ask(graph, reference, 'Whom did Ben Okri praise?', UNCERTAIN).notes).toEqual([]);
});

test('uncertain holders of an office follow those of its tenures, and are not in its lineage', () => {
  const holder = 'Ana Lima, as Chancellor of Aldovia (from 2000 to 2004)';
  const unsure = 'Ben Okri is Chancellor of Aldovia (uncertain)';
  for (const question of ['Who was Chancellor of Aldovia?', 'Who was Chancellor of Aldovia in 2004?']) {
    expect(asked(question)).toEqual([holder]);
    expect(asked(question, UNCERTAIN)).toEqual([holder, unsure]);
  }
  const line = lineage(graph, reference, 'Chancellor of Aldovia', UNCERTAIN);
  expect(texts(line)).toEqual([holder, unsure]);
  expect(line.lineage!.tenures).toHaveLength(1);
});

test('an uncertain claim about a certain fact changes nothing in its text, and comes after the certain ones', () => {
  const [met] = neighbours(graph, reference, 'Ana Lima', { relations: ['met'] }).results;
  expect(met).toMatchObject({ text: 'Ana Lima met Ben Okri', claims: [{ certain: true }] });
  const [all] = neighbours(graph, reference, 'Ana Lima', { relations: ['met'], ...UNCERTAIN }).results;
  expect(all).toMatchObject({
    text: 'Ana Lima met Ben Okri',
    claims: [{ certain: true }, { certain: false }],
  });
});

test('an entity that only uncertain claims connect is found all the same', () => {
  expect(texts(neighbours(graph, reference, 'Cai Wen'))).toEqual([]);
  expect(texts(path(graph, reference, 'Cai Wen', 'Ana Lima'))).toEqual([]);
  expect(texts(neighbours(graph, reference, 'Cai Wen', UNCERTAIN))).toEqual([
    'Ben Okri praised Cai Wen (uncertain)',
    'Cai Wen succeeded Ana Lima (uncertain)',
  ]);
});

test('an answer says that it includes uncertain claims', () => {
  const { interpretation } = ask(graph, reference, 'Whom did Ben Okri praise?', UNCERTAIN);
  expect(interpretation).toMatch(/, including uncertain claims\.$/);
});
