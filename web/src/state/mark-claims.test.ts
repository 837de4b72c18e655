import { claimOf, factOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { markClaims } from './mark-claims.ts';

const TEXT = 'Ann met Bob. Cid praised Ann and Bob.';
const factAt = (relation: string, start: number, end: number) =>
  factOf('ann', relation, 'bob', {
    claims: [claimOf('ann', relation, 'bob', { evidence: [{ start, end, quote: TEXT.slice(start, end) }] })],
  });

test('a text is cut where quotes begin and end, and the pieces joined give it again', () => {
  const facts = [factAt('met', 0, 12), factAt('praised', 13, 37)];
  const pieces = markClaims(TEXT, { start: 0, end: TEXT.length }, facts, null);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(pieces.map(({ facts: marked }) => marked.map(({ relation }) => relation))).toEqual([
    ['met'],
    [],
    ['praised'],
  ]);
});

test('where quotes overlap, the shorter one comes first', () => {
  const [whole, part] = [factAt('met', 0, 37), factAt('praised', 13, 37)];
  const pieces = markClaims(TEXT, { start: 0, end: TEXT.length }, [whole, part], null);
  expect(pieces.at(-1)!.facts).toEqual([part, whole]);
});

test('the opened quote is marked even if no claim has it, and only within the range', () => {
  const pieces = markClaims(TEXT, { start: 13, end: 37 }, [factAt('met', 0, 12)], { start: 17, end: 24 });
  expect(pieces.map(({ text, focus }) => [text, focus])).toEqual([
    ['Cid ', false],
    ['praised', true],
    [' Ann and Bob.', false],
  ]);
});
