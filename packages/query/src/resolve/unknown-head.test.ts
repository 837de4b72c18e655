import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';

const reference = await loadReference();
const UN = 'institution United Nations';
const graph = buildGraph(
  [
    writeReading({ id: 'file', kind: 'facts' }, [
      tenureRow('Louise Fréchette', 'Deputy Secretary General', UN, '1998-03-02', '2006-03-31'),
      tenureRow('António Guterres', 'High Commissioner for Refugees', UN, '2005-06-15', '2015-12-31'),
      tenureRow('Gáspár Maróth', 'Commissioner', 'country Hungary', '2018', null),
    ]),
  ],
  reference,
);

test.each([
  'Since when has Guterres led the United Nations?',
  'Who led the United Nations?',
  'How many people have run the United Nations?',
])('a deputy or the head of a part leads no body: %s', (question) => {
  expect(() => ask(graph, reference, question)).toThrow(
    /no source here says which office leads the United Nations/,
  );
});

test('"commission" is no slip for "commissioner"', () => {
  expect(() => ask(graph, reference, 'Who was head of the European Commission in 2020?')).toThrow(
    /European Commission/,
  );
});
