import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';

const reference = await loadReference();
const kingdom = 'country United Kingdom';
const graph = buildGraph(
  [
    writeReading({ id: 'offices', kind: 'facts' }, [
      tenureRow('Jeremy Wright', 'Attorney General', kingdom, '2014', '2018'),
      tenureRow('Theresa May', 'Prime Minister', kingdom, '2016', '2019'),
      tenureRow('Theresa May', 'Home Secretary', kingdom, '2010', '2016'),
      tenureRow('Elizabeth II', 'Queen', kingdom, '1952', '2022'),
      tenureRow('Beatrix', 'Queen', 'country Netherlands', '1980', '2013'),
    ]),
  ],
  reference,
);
const offered = (question: string) => {
  try {
    return ask(graph, reference, question).results;
  } catch (error) {
    return (error as { candidates: { name: string }[] }).candidates.map(({ name }) => name);
  }
};

test('the post under another title is offered before other offices of the state', () => {
  expect(offered('Who was king of the United Kingdom?').slice(0, 2)).toEqual([
    'Queen of the United Kingdom',
    'Prime Minister of the United Kingdom',
  ]);
  expect(offered('Who was home affairs minister of the United Kingdom?')[0]).toBe(
    'Home Secretary of the United Kingdom',
  );
});

test('a post of a state that has none here is offered in those that have one', () => {
  expect(offered('Who was king of Norway?')).toEqual([
    'Queen of the Netherlands',
    'Queen of the United Kingdom',
  ]);
});
