import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import type { Mention } from '../mentions/mention.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';
import { weighBySupport } from './support.ts';

const { ontology } = await loadReference();
const mention = (index: number) => ({ index }) as Mention;
const drawn: DrawnClaim = {
  sentence: 0,
  subject: mention(1),
  relation: 'holds_office',
  object: mention(2),
  master: null,
  trigger: null,
  office: null,
  time: null,
  speaker: null,
  modality: 'asserted',
  polarity: 'positive',
  status: null,
  inTitlePhrase: false,
  changes: [],
  how: { by: 'rule', rule: 'tenure', cue: null },
};
const proposal = (score: number): ProposedClaim => ({
  ...drawn,
  score,
  confidence: score,
  how: { by: 'model', cued: false },
});
const titled: DrawnClaim = { ...drawn, inTitlePhrase: true };

test("the confidence of a rule's claim grows with the model's score for it", () => {
  const confidences = [0.9, 0.1, 0.01].map(
    (score) => weighBySupport([drawn], [proposal(score)], ontology).kept[0]!.confidence,
  );
  expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  expect(new Set(confidences).size).toBe(3);
});

test("a title's body is dropped if the model does not propose it, but other rules' claims are kept", () => {
  expect(weighBySupport([titled], [], ontology)).toEqual({
    kept: [],
    dropped: [{ item: titled, reason: { kind: 'unsupported' } }],
  });
  expect(weighBySupport([drawn], [], ontology).kept).toHaveLength(1);
});

test('a title without a body in the sentence does not need a proposal', () => {
  expect(weighBySupport([{ ...titled, object: null }], [], ontology).kept).toHaveLength(1);
});
