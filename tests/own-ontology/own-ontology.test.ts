import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '@precedent/formats';
import { buildGraph, conflictsOf, lineageOf, plansOf } from '@precedent/graph';
import { type Reading, type Reference, toVocabulary } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { ask } from '@precedent/query';
import { createReader, parseArticle } from '@precedent/reader';
import { DATA_DIR, loadReaderModel, loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import { expect, test } from 'vitest';

const OWN = await readFile(new URL('./own-relations.yaml', import.meta.url), 'utf8');

/** Loads the bundled reference data with a changed ontology. */
async function loadWith(change: (shipped: string) => string): Promise<Reference> {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-ontology-'));
  try {
    const file = join(folder, 'ontology.yaml');
    await writeFile(file, change(await readFile(join(DATA_DIR, 'ontology.yaml'), 'utf8')));
    return await loadReference(undefined, file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// A relation is just an entry in the ontology: these three, which the code doesn't know, work like any other.
const reference = await loadWith((shipped) => `${shipped}\n${OWN}`);

const facts = readFactsFile(
  {
    file: 'facts/chancellors.csv',
    content: [
      'subject,relation,object,office,from,to,source,subject_type,object_type',
      'Ben Okri,holds_office,Aldovia,Chancellor of Aldovia,2001,2009-05-04,https://example.org,,country',
      'Council of Aldovia,elevated,Ana Lima,Chancellor of Aldovia,2009-05-04,,https://example.org,institution,',
    ].join('\n'),
  },
  reference,
);

const elevation = (publishedAt: string, claim: { modality: 'planned' | 'asserted'; from: string }): Reading =>
  writeReading({ id: publishedAt, publishedAt }, [
    {
      subject: 'institution Council of Aldovia',
      relation: 'elevated',
      object: 'person Cem Oz',
      office: 'Chancellor of Aldovia',
      ...claim,
    },
  ]);

test('the reader finds a custom relation by its cues, and contradictions with it are conflicts', async () => {
  const { read } = await createReader({ model: await loadReaderModel(), reference });
  const content =
    'The Norwegian parliament elevated Harald Hansen. Kenya courted Uganda. Kenya shunned Uganda.';
  const reading = await read(parseArticle({ content, date: '2024-06-26' }));
  const relations = reading.claims.map(({ relation }) => relation);
  expect(relations).toEqual(expect.arrayContaining(['elevated', 'courted', 'shunned']));

  const conflicts = conflictsOf(buildGraph([reading], reference), reference);
  expect(conflicts.map(({ kind, sides }) => [kind, sides.flatMap(({ claims }) => claims.length)])).toEqual([
    ['stance', [1, 1]],
  ]);
});

test('a custom relation can start a tenure, which succeeds the previous one', () => {
  const graph = buildGraph([facts.reading], reference);
  const { tenures, successions } = lineageOf(graph, reference, 'country/aldovia/chancellor');
  expect(tenures.map(({ person, from, to }) => [person, from, to])).toEqual([
    ['person/ben-okri', '2001', '2009-05-04'],
    ['person/ana-lima', '2009-05-04', null],
  ]);
  expect(successions).toHaveLength(1);
});

test('a custom relation can be planned until it is reported as done, and two dates for it are a conflict', () => {
  const planned = elevation('2024-06-01', { modality: 'planned', from: '2024-10-01' });
  const done = elevation('2024-10-03', { modality: 'asserted', from: '2024-10-02' });
  const also = elevation('2024-10-04', { modality: 'asserted', from: '2024-10-01' });
  const graphOf = (...readings: Reading[]) => buildGraph([facts.reading, ...readings], reference);
  const statuses = (...readings: Reading[]) =>
    plansOf(graphOf(...readings), reference, '2024-12-01').map(({ status, date }) => [status, date]);

  expect(statuses(planned)).toEqual([['due', '2024-10-01']]);
  expect(statuses(planned, done)).toEqual([['confirmed', '2024-10-02']]);
  expect(conflictsOf(graphOf(done, also), reference).map(({ kind }) => kind)).toEqual(['dates']);
});

test('questions find a custom relation by its words, and answers, the legend and exports show its label', () => {
  const graph = buildGraph([facts.reading], reference);
  const answer = (question: string) => ask(graph, reference, question).results.map(({ text }) => text);
  expect(answer('Who elevated Ana Lima?')).toEqual([expect.stringMatching(/elevated Ana Lima/)]);
  expect(answer('Who preceded Ana Lima?')).toEqual([expect.stringMatching(/^Ben Okri/)]);

  expect(toVocabulary(reference.ontology).relations).toContainEqual(
    expect.objectContaining({ id: 'elevated', label: 'elevated', office: { object: 'takes' } }),
  );
  for (const { id, write } of formats.filter((format) => !format.id.includes('nodes')))
    expect([...write(graph, reference)].join(''), id).toContain('elevated');
});

test('an ontology without the bundled relations finds only its own', async () => {
  const alone = await loadWith(
    (shipped) => `${shipped.slice(0, shipped.search(/^relations:$/m))}relations:\n${OWN}`,
  );
  const { read } = await createReader({ model: await loadReaderModel(), reference: alone });
  const content =
    'French President Emmanuel Macron, a member of Renaissance, ran for president in 2017. He resigned after ' +
    'he met Angela Merkel, whom he called a liar. Kenya courted Uganda.';
  const reading = await read(parseArticle({ content, date: '2024-06-26' }));
  expect(reading.claims.map(({ relation }) => relation)).toEqual(['courted']);
  expect(buildGraph([reading], alone).size).toBe(1);
});
