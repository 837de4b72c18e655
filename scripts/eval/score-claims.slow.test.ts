import { toClaimLine } from '@precedent/reader';
import { expect, test } from 'vitest';
import type { GoldData } from './load-gold.ts';
import { reportOn, scoreLines } from './score-claims.ts';
import { readingOf } from './testing.ts';

const TEXT = 'Ada backed Ben. Ben met Cleo.';
const PEOPLE = { Ada: 'person', Ben: 'person', Cleo: 'person' } as const;
const reading = (...claims: Parameters<typeof readingOf>[2] & object) =>
  toClaimLine(readingOf(TEXT, PEOPLE, claims), []);

const wanted = reading('Ada supported Ben', 'Ben met Cleo');
const gold: GoldData = {
  articles: [readingOf(TEXT, PEOPLE).article],
  lines: [{ ...wanted, claims: wanted.claims }],
};

test('a complete match is right at every level', async () => {
  const sheet = await scoreLines(gold, [wanted]);
  expect([sheet.entities.f1, sheet.pair.f1, sheet.claim.f1, sheet.full.f1]).toEqual([1, 1, 1, 1]);
  expect(sheet.ungrounded).toBe(0);
});

test('another relation of the family is right only for the pair', async () => {
  const sheet = await scoreLines(gold, [reading('Ada praised Ben', 'Ben met Cleo')]);
  expect([sheet.pair.f1, sheet.claim.f1]).toEqual([1, 0.5]);
  expect(sheet.relations.supported).toMatchObject({ gold: 1, tp: 0 });
  expect(sheet.relations.praised).toMatchObject({ predicted: 1, tp: 0 });
});

test('a symmetric relation may be written in either direction', async () => {
  expect((await scoreLines(gold, [reading('Cleo met Ben')])).claim).toMatchObject({
    precision: 1,
    recall: 0.5,
  });
});

test('another modality or date is wrong only at the last level', async () => {
  const [supported, met] = wanted.claims;
  const planned = { ...wanted, claims: [{ ...supported!, modality: 'planned' as const }, met!] };
  const sheet = await scoreLines(gold, [planned]);
  expect([sheet.claim.f1, sheet.full.f1]).toEqual([1, 0.5]);
});

test('a quote that is not in its article is counted', async () => {
  const [supported] = wanted.claims;
  const invented = { ...wanted, claims: [{ ...supported!, quote: 'Ada adores Ben.' }] };
  expect((await scoreLines(gold, [invented])).ungrounded).toBe(1);
});

test('the report lists what was missed and what was wrong', async () => {
  const report = await reportOn(gold, [reading('Ada opposed Ben')], true);
  expect(report).toContain('SPURIOUS a  Ada --opposed--> Ben');
  expect(report).toContain('MISSED   a  Ben --met--> Cleo');
});
