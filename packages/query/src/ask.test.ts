import { buildGraph } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { tenureRow, writeReading } from './testing/write-reading.ts';

const reference = await loadReference();
const NATO = 'institution NATO';

const facts = writeReading({ id: 'facts', kind: 'facts', source: 'nato.csv' }, [
  tenureRow('Anders Fogh Rasmussen', 'Secretary General', NATO, '2009-08-01', '2014-10-01'),
  tenureRow('Jens Stoltenberg', 'Secretary General', NATO, '2014-10-01', '2024-10-01'),
  tenureRow('Mark Rutte', 'Secretary General', NATO, '2024-10-01', null),
]);
const article = writeReading({ id: 'article', publishedAt: '2024-06-27' }, [
  {
    subject: 'person Mark Rutte',
    relation: 'succeeded',
    object: 'person Jens Stoltenberg',
    modality: 'planned',
    from: '2024-10-01',
    to: '2024-10-01',
  },
  {
    subject: 'person Jens Stoltenberg',
    relation: 'holds_office',
    object: NATO,
    office: 'NATO chief',
    status: 'current',
  },
]);

test('the predecessor comes with the quote that states it', () => {
  const { results } = ask(buildGraph([facts, article], reference), reference, 'Who preceded Mark Rutte?');
  expect(results.map(({ text }) => text)).toEqual(['Jens Stoltenberg, as Secretary General of NATO']);
  expect(results[0]!.claims[0]).toMatchObject({ relation: 'succeeded', article: { id: 'article' } });
});

test('a predecessor that only a facts file knows comes with the source of that file', () => {
  const { results } = ask(buildGraph([facts, article], reference), reference, 'Who preceded Stoltenberg?');
  expect(results.map(({ text }) => text)).toEqual(['Anders Fogh Rasmussen, as Secretary General of NATO']);
  expect(results[0]!.claims.map((claim) => claim.article.source)).toContain('nato.csv');
});

test('a step that is only planned is said to be', () => {
  const { results } = ask(buildGraph([article], reference), reference, 'Who succeeded Stoltenberg?');
  expect(results.map(({ text }) => text)).toEqual([
    'Mark Rutte, as Secretary General of NATO (planned for 2024-10-01)',
  ]);
});
