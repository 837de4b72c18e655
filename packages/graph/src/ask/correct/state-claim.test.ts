import type { Decision, EntityRef, Reading, Verdict } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';
import type { Said, Setting } from './said.ts';
import { addClaim, claimOf, editClaim } from './state-claim.ts';

const reference = await loadReference();

const reading = writeReading({ id: 'a' }, [
  { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
  { subject: 'person Cy Day', relation: 'holds_office', object: 'country France', office: 'President' },
]);
const QUOTE = 'person Ann Lee met person Bo Ek';
/** Names somebody whom the first article doesn't name. */
const other = writeReading({ id: 'b' }, [
  { subject: 'person Dora Roe', relation: 'praised', object: 'institution United Nations' },
]);
const [met, holds] = reading.claims as [Reading['claims'][number], Reading['claims'][number]];
const signed = { reason: null };

let number = 0;
const kept = (verdict: Verdict): Decision => ({
  number: ++number,
  verdict,
  decidedAt: '2024-07-01T08:00:00.000Z',
  undoneAt: null,
});
const build = (decisions: Decision[] = [], readings = [reading, other]) =>
  buildGraph(readings, reference, decisions);
const settingOf = (decisions: Decision[] = []): Setting => ({
  graph: build(decisions),
  reference,
  listed: [],
  reading,
  decisions,
});
const edit = (id: string, said: Said, decisions: Decision[] = []) =>
  kept(editClaim(settingOf(decisions), id, said, signed));
const add = (said: Said, quote = QUOTE, decisions: Decision[] = []) =>
  kept(addClaim(settingOf(decisions), said, { quote }, signed));
const facts = (graph: PrecedentGraph) =>
  graph.mapEdges((_, { subject, relation, object }) => `${subject} ${relation} ${object}`).sort();

const BEFORE = [
  'person/ann-lee met person/bo-ek',
  'person/cy-day holds_office country/france',
  'person/dora-roe praised institution/united-nations',
];

test('an edited claim says what was corrected, keeps its quote, and comes back when that is undone', () => {
  expect(facts(build())).toEqual(BEFORE);
  const edited = edit(met.id, {
    relation: 'criticised',
    object: 'Cy Day',
    modality: 'alleged',
    from: '2024',
  });
  const graph = build([edited]);
  expect(facts(graph)).toEqual(['person/ann-lee criticised person/cy-day', ...BEFORE.slice(1)]);
  const claim = graph.findEdge((_, { relation }) => relation === 'criticised')!;
  expect(graph.getEdgeAttributes(claim).claims).toMatchObject([
    {
      id: met.id,
      modality: 'alleged',
      from: '2024',
      evidence: met.evidence,
      certain: true,
      how: { by: 'decision', decision: edited.number },
    },
  ]);
  expect(facts(build([{ ...edited, undoneAt: '2024-07-02T08:00:00.000Z' }]))).toEqual(BEFORE);
});

test('a second correction starts from the first, and the first is reported as overruled', () => {
  const first = edit(met.id, { modality: 'planned' });
  const second = edit(met.id, { from: '2025' }, [first]);
  const graph = build([first, second]);
  const fact = graph.getEdgeAttributes(graph.findEdge((_, { relation }) => relation === 'met')!);
  expect(fact.claims[0]).toMatchObject({ modality: 'planned', from: '2025' });
  expect(resolutionOf(graph).problems).toMatchObject([{ decision: first.number, with: [second.number] }]);
});

test('an end can be an entity of another article, and is that one in the graph', () => {
  const graph = build([edit(met.id, { object: 'Dora Roe' })]);
  expect(facts(graph)).toContain('person/ann-lee met person/dora-roe');
  expect(resolutionOf(graph).entities.filter(({ name }) => name === 'Dora Roe')).toHaveLength(1);
  expect(resolutionOf(graph).problems).toEqual([]);
});

test('an end of another article stays that one when the archive has somebody else of the same name', () => {
  const namesake = writeReading({ id: 'c' }, [
    { subject: 'person Dora Roe', relation: 'met', object: 'person Ed Fox' },
  ]);
  const settled = build([], [reading, other, namesake]);
  const { refOf } = resolutionOf(settled);
  const [one, two] = ['b', 'c'].map((article) => refOf('person/dora-roe', { article })) as [
    EntityRef,
    EntityRef,
  ];
  const apart = kept({ kind: 'different', entity: one, other: two });
  const edited = edit(met.id, { object: one });
  const graph = build([apart, edited], [reading, other, namesake]);
  const meant = resolutionOf(graph).entityMeant(one)!;
  expect(facts(graph)).toContain(`person/ann-lee met ${meant}`);
  expect(resolutionOf(graph).entityMeant(two)).not.toBe(meant);
});

test('a claim is added with its quote, for an office in words', () => {
  const said: Said = {
    subject: 'Ann Lee',
    relation: 'holds_office',
    object: 'France',
    office: 'French prime minister',
    from: '2024-10-01',
    status: 'current',
  };
  const added = add(said);
  const graph = build([added]);
  const fact = graph
    .mapEdges((_, each) => each)
    .find(({ subject, relation }) => subject === 'person/ann-lee' && relation === 'holds_office')!;
  expect(fact).toMatchObject({
    office: { title: 'Prime Minister', body: 'country/france' },
    claims: [
      {
        id: `decision-${added.number}`,
        evidence: [{ start: 0, end: QUOTE.length, quote: QUOTE }],
        status: 'current',
        how: { by: 'decision', decision: added.number },
      },
    ],
  });
});

test('a name that only the text has becomes an entity, if its type is given', () => {
  const said = {
    subject: 'Ann Lee',
    relation: 'met',
    object: { name: 'person Bo', type: 'person' },
  } as const;
  expect(facts(build([add(said)]))).toContain('person/ann-lee met person/person-bo');
  expect(() => add({ ...said, object: 'person Bo' })).toThrow(
    '"person Bo" is in the text of the article, but not known as an entity',
  );
});

test('an added claim can be corrected and rejected like one that its reader drew', () => {
  const added = add({ subject: 'Ann Lee', relation: 'supported', object: 'Bo Ek' });
  const id = `decision-${added.number}`;
  const edited = edit(id, { relation: 'accused' }, [added]);
  expect(facts(build([added, edited]))).toContain('person/ann-lee accused person/bo-ek');
  const claim = claimOf({ reading, decisions: [added, edited] }, id);
  expect(facts(build([added, edited, kept({ kind: 'reject', claim, reason: null })]))).toEqual(BEFORE);
});

test('what was rejected before can be added again by hand', () => {
  const rejected = kept({ kind: 'reject', claim: claimOf({ reading, decisions: [] }, met.id), reason: null });
  expect(facts(build([rejected]))).toEqual(BEFORE.slice(1));
  const added = add({ subject: 'Ann Lee', relation: 'met', object: 'Bo Ek' }, undefined, [rejected]);
  expect(facts(build([rejected, added]))).toEqual(BEFORE);
});

test('a correction is kept when another reader numbers the claims anew and misses an end of it', () => {
  const edited = edit(met.id, { object: 'Cy Day' });
  const reread: Reading = {
    ...reading,
    entities: reading.entities.filter(({ name }) => name !== 'Cy Day' && name !== 'France'),
    claims: [{ ...met, id: 'new' }],
  };
  expect(facts(build([edited], [reread, other]))).toContain('person/ann-lee met person/cy-day');
});

test('a relation without an office leaves that of the claim out', () => {
  const graph = build([edit(holds.id, { relation: 'praised' })]);
  expect(
    graph.findEdge((_, { relation, office }) => relation === 'praised' && office === null),
  ).toBeDefined();
});

test.each<[string, Said, string]>([
  ['an unknown relation', { relation: 'hugged' }, 'unknown relation "hugged"'],
  ['an unknown end', { object: 'Nobody Known' }, '"Nobody Known" is neither in the archive nor in the text'],
  ['an end of the wrong type', { relation: 'holds_office' }, `can't be the object of holds_office`],
  ['the same entity twice', { object: 'Ann Lee' }, 'both ends of the claim are "Ann Lee"'],
  ['an office of a relation that has none', { office: 'President' }, 'the relation met has no office'],
  ['a day that no month has', { from: '2024-02-30' }, '"2024-02-30" is not a date'],
  [
    'an end before the beginning',
    { from: '2025', to: '2024' },
    'the end (2024) is before the beginning (2025)',
  ],
  ['nothing new', { object: 'Bo Ek' }, 'nothing about the claim would change'],
])('%s is refused', (_, said, message) => {
  expect(() => edit(met.id, said)).toThrow(message);
});

test.each([
  ['a quote that the article lacks', 'Ann Lee hugged Bo Ek'],
  ['an empty quote', ' '],
])('%s is refused', (_, quote) => {
  const said = { subject: 'Ann Lee', relation: 'supported', object: 'Bo Ek' };
  expect(() => add(said, quote)).toThrow('the quote is not in the text of article a');
});

test('a quote that is not at the place given is refused, although it is elsewhere', () => {
  const said = { subject: 'Ann Lee', relation: 'supported', object: 'Bo Ek' };
  const quote = { quote: 'Ann Lee', start: 3 };
  expect(() => addClaim(settingOf(), said, quote, signed)).toThrow('the quote is not in the text');
});

test('a claim that was rejected can not be edited', () => {
  const rejected = kept({ kind: 'reject', claim: claimOf({ reading, decisions: [] }, met.id), reason: null });
  expect(() => edit(met.id, { modality: 'planned' }, [rejected])).toThrow('was rejected');
});
