import { expect, test } from 'vitest';
import type { Candidate } from './candidates.ts';
import { chooseCandidate, type Features } from './choose-candidate.ts';
import type { Occurrence } from './discourse.ts';

const candidateAt = (start: number): Candidate => {
  const last: Occurrence = {
    sentence: 0,
    token: 0,
    start,
    role: 'subject',
    mention: null,
    type: 'person',
    gender: null,
    plural: false,
  };
  return { last, occurrences: [last], rank: 0, isMostOften: false };
};

const near = candidateAt(9);
const far = candidateAt(1);
const featuresOf = (candidate: Candidate): Features => [['near', candidate === near ? 1 : 0]];
const weights = { least: 0.5, none: { none: 0 }, candidate: { near: 2 } };

test('the likeliest candidate is chosen, with its share of the evidence for all and for none of them', () => {
  const choice = chooseCandidate([far, near], featuresOf, { none: 1 }, weights);
  expect(choice?.candidate).toBe(near);
  expect(choice?.certainty).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 2));
});

test('nothing is chosen if the likeliest is not likely enough, or none of them is likelier', () => {
  expect(chooseCandidate([far, near], featuresOf, { none: 1 }, { ...weights, least: 0.9 })).toBeNull();
  expect(chooseCandidate([near], featuresOf, { none: 1 }, { ...weights, none: { none: 5 } })).toBeNull();
  expect(chooseCandidate([], featuresOf, { none: 1 }, weights)).toBeNull();
});
