import type { Claim } from '@precedent/model';
import { expect, test } from 'vitest';
import { nameSuccessions } from './name-successions.ts';

function claim(subject: string, relation: string, object: string, more: Partial<Claim> = {}): Claim {
  return {
    id: '',
    subject,
    relation,
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: 3, quote: 'one' }],
    confidence: 1,
    how: { by: 'rule', rule: 'test', cue: null },
    source: null,
    ...more,
  };
}

const succession = claim('ann', 'succeeded', 'ben');
const elsewhere = [{ start: 4, end: 7, quote: 'two' }];

test('a succession is in the office that the article says the predecessor holds, with that sentence as evidence', () => {
  const tenure = claim('ben', 'holds_office', 'bank', {
    office: 'Governor of the Bank',
    evidence: elsewhere,
  });
  const [named] = nameSuccessions([succession, tenure]);
  expect(named!.office).toBe('Governor of the Bank');
  expect(named!.evidence.map(({ quote }) => quote)).toEqual(['one', 'two']);
});

test('a predecessor with offices of two bodies leaves the succession without one', () => {
  const tenures = [
    claim('ben', 'holds_office', 'bank', { office: 'Governor of the Bank' }),
    claim('ben', 'holds_office', 'fund', { office: 'Chair of the Fund' }),
  ];
  expect(nameSuccessions([succession, ...tenures])[0]!.office).toBeNull();
});

test('an office that the predecessor held before is not the one that passes on', () => {
  const former = claim('ben', 'holds_office', 'bank', { office: 'Governor of the Bank', status: 'former' });
  expect(nameSuccessions([succession, former])[0]!.office).toBeNull();
});

test('an office that the sentence itself names stays', () => {
  const own = claim('ann', 'succeeded', 'ben', { office: 'Mayor of Bonn' });
  const tenure = claim('ben', 'holds_office', 'bank', { office: 'Governor of the Bank' });
  expect(nameSuccessions([own, tenure])[0]!.office).toBe('Mayor of Bonn');
});
