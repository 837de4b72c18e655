import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { sampleGraph } from '../testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
const namesOf = (question: string) =>
  ask(graph, reference, question).results.map(({ entities }) => entities[0]!.name);

test('what fits the part behind "but not" is left out, and named', () => {
  const all = namesOf('Who was Secretary General of NATO?');
  expect(all).toContain('Jens Stoltenberg');
  const question = 'Who met Viktor Orbán but not Mark Rutte?';
  const [met, also] = [namesOf('Who met Viktor Orbán?'), namesOf('Who met Mark Rutte?')];
  expect(namesOf(question)).toEqual(met.filter((name) => !also.includes(name)));
});

test('the formal query of such a question can be asked again', () => {
  const { query, results } = ask(graph, reference, 'Who supported Mark Rutte but not Russia?');
  expect(query).toMatch(/^who .+ not who .+/);
  expect(results.length).toBeGreaterThan(0);
  expect(ask(graph, reference, query).results).toEqual(results);
});

test('a name behind it that is unknown is refused rather than dropped', () => {
  expect(() => ask(graph, reference, 'Who supported Mark Rutte but not Xanthippe Smith?')).toThrow(
    /Xanthippe/,
  );
});

test('who fits both parts is named in a note', () => {
  const { results, notes } = ask(graph, reference, 'Who supported Mark Rutte but not Mark Rutte?');
  expect(results).toEqual([]);
  expect(notes).toContainEqual(expect.stringContaining('both is so'));
});

test.each([
  ['who used to run NATO before Stoltenberg', 'Who ran NATO before Stoltenberg?'],
  ['who appointed Rutte and when', 'Who appointed Rutte?'],
  ['where did you read that NATO appointed Rutte', 'Which sources say that NATO appointed Rutte?'],
])('%s', (question, same) => {
  expect(ask(graph, reference, question).results).toEqual(ask(graph, reference, same).results);
  expect(ask(graph, reference, same).results.length).toBeGreaterThan(0);
});
