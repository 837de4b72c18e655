import type { Claim } from '@precedent/model';
import { claimOf } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openTenures } from './open-tenures.ts';

const { ontology } = await loadReference();
const office = { title: 'Secretary General', body: 'nato', stated: null };
const succession = claimOf('rutte', 'succeeded', 'stoltenberg', {
  office,
  modality: 'planned',
  from: '2024-10-01',
  to: '2024-10-01',
});

function tenureWith(changes: Partial<Claim>, ...others: Claim[]): Claim {
  const tenure = claimOf('rutte', 'holds_office', 'nato', { office, modality: 'planned', ...changes });
  return openTenures([tenure, ...others], ontology)[0]!;
}

test('a tenure begins with the succession to the same office', () => {
  expect(tenureWith({}, succession)).toMatchObject({ from: '2024-10-01', to: null });
  expect(tenureWith({ office: { ...office, title: 'Head' } }, succession).from).toBe('2024-10-01');
});

test('a succession does not begin a tenure of another office, or one that is over', () => {
  expect(tenureWith({ office: { ...office, title: 'Spokesman' } }, succession).from).toBeNull();
  expect(tenureWith({ status: 'former' }, succession).from).toBeNull();
});

test('a succession that is only planned does not date a tenure that is stated as a fact', () => {
  expect(tenureWith({ modality: 'asserted' }, succession).from).toBeNull();
});

test('successions that disagree leave the tenure open', () => {
  expect(tenureWith({}, succession, { ...succession, from: '2024-11-01' }).from).toBeNull();
});
