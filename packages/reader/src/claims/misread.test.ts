import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import type { Mention } from '../mentions/mention.ts';
import type { Candidate, DrawnClaim } from './drawn-claim.ts';
import { misreads } from './misread.ts';
import { ruleRelations } from './rule-relations.ts';

const { ontology } = await loadReference();
const relations = ruleRelations(ontology);
const [tuvalu, kiribati, australia] = [0, 1, 2].map((index) => ({ index }) as Mention) as [
  Mention,
  Mention,
  Mention,
];

function draw(relation: string, subject: Mention, object: Mention, trigger = 3): DrawnClaim {
  return {
    sentence: 0,
    subject,
    relation,
    object,
    master: null,
    trigger,
    office: null,
    time: null,
    speaker: null,
    modality: 'asserted',
    polarity: 'positive',
    status: null,
    inTitlePhrase: false,
    changes: [],
    how: { by: 'rule', rule: 'active', cue: null },
  };
}

function propose(score: number, ...claim: Parameters<typeof draw>): Candidate {
  const evidence = {
    score,
    rules: [],
    cued: false,
    contradictions: [],
    otherRelation: 0,
    reversed: 0,
    otherPair: 0,
  };
  return { ...draw(...claim), trigger: null, how: { by: 'model', cued: false }, evidence };
}

const isMisread = (claim: Candidate, ...ruled: DrawnClaim[]) =>
  misreads(claim, ruled, relations, ontology) !== null;

test('a weak proposal that turns an act round, or gives it another doer, is misread', () => {
  const urged = draw('urged', tuvalu, australia);
  expect(isMisread(propose(0.3, 'urged', australia, tuvalu), urged)).toBe(true);
  expect(isMisread(propose(0.3, 'urged', kiribati, australia), urged)).toBe(true);
});

test('a strong proposal, another object and an act of which there are several stand', () => {
  const urged = draw('urged', tuvalu, australia);
  expect(isMisread(propose(0.7, 'urged', australia, tuvalu), urged)).toBe(false);
  expect(isMisread(propose(0.3, 'urged', tuvalu, kiribati), urged)).toBe(false);
  expect(isMisread(propose(0.3, 'criticised', kiribati, australia), urged)).toBe(false);
});

test('who heads a body is not proposed as a member of it', () => {
  const heads = draw('holds_office', tuvalu, kiribati);
  expect(isMisread(propose(0.99, 'member_of', tuvalu, kiribati), heads)).toBe(true);
  expect(isMisread(propose(0.99, 'member_of', tuvalu, australia), heads)).toBe(false);
});

test('whoever is dismissed by somebody is not proposed as appointed by them', () => {
  const dismissed = draw('dismissed', tuvalu, kiribati);
  expect(isMisread(propose(0.8, 'appointed', tuvalu, kiribati), dismissed)).toBe(true);
  expect(isMisread(propose(0.8, 'succeeded', kiribati, tuvalu), dismissed)).toBe(true);
  expect(isMisread(propose(0.8, 'holds_office', tuvalu, kiribati), dismissed)).toBe(false);
});

test('those who do something together are not proposed as having met', () => {
  const urged = [draw('urged', tuvalu, australia), draw('urged', kiribati, australia)];
  expect(isMisread(propose(0.7, 'met', tuvalu, kiribati), ...urged)).toBe(true);
  expect(isMisread(propose(0.3, 'met', australia, kiribati), ...urged)).toBe(true);
  expect(isMisread(propose(0.7, 'met', tuvalu, kiribati), urged[0]!)).toBe(false);
});
