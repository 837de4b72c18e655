import { PrecedentError } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { lineage } from './lineage.ts';
import { neighbours } from './neighbours.ts';
import { path } from './path.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
/** The day before the article on Rutte's appointment. */
const BEFORE = '2024-06-26';
const AFTER = '2024-06-27';

test('a plan is unknown before it was reported', () => {
  const after = ask(graph, reference, 'Who succeeded Stoltenberg?', { knownBy: AFTER });
  expect(after.results.map(({ text }) => text)).toEqual([
    'Mark Rutte, as Secretary General of NATO (planned for 1 October 2024)',
  ]);
  const before = ask(graph, reference, 'Who succeeded Stoltenberg?', { knownBy: BEFORE });
  expect(before.results).toEqual([]);
  expect(before.interpretation).toContain('as known by 26 June 2024');
});

test('a tenure shows no end date that was not yet known', () => {
  const { results } = lineage(graph, reference, 'NATO chief', { knownBy: BEFORE });
  expect(results.at(-1)!.text).toBe('Jens Stoltenberg, as Secretary General of NATO (from 1 October 2014)');
});

test('neighbours and paths use only what had been published', () => {
  expect(neighbours(graph, reference, 'NATO', { knownBy: BEFORE }).results).not.toHaveLength(
    neighbours(graph, reference, 'NATO').results.length,
  );
  expect(path(graph, reference, 'Claes', 'Stoltenberg', { knownBy: BEFORE }).results).toHaveLength(2);
});

test('a name first published later is not found, and the message gives the date', () => {
  const asked = () => ask(graph, reference, 'Who supported Orbán?', { knownBy: BEFORE });
  expect(asked).toThrow(PrecedentError);
  expect(asked).toThrow(/no match for "Orbán" in what was published by 26 June 2024/);
});

test('valid time and report time can be combined', () => {
  const { results } = lineage(graph, reference, 'NATO chief', { knownBy: AFTER, asOf: '2010' });
  expect(results).toHaveLength(6);
});

test('an invalid date is refused for either time', () => {
  for (const time of [{ asOf: 'May' }, { knownBy: 'May' }])
    expect(() => ask(graph, reference, 'Who is Rutte?', time)).toThrow(/"May" is not a date/);
});
