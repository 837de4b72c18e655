import { expect, test } from 'vitest';
import type { Mention } from '../mentions/mention.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import { weighBySupport } from './support.ts';

const mention = (index: number) => ({ index }) as Mention;
const claim = (how: string, confidence: number, object: Mention | null = mention(2)): DrawnClaim => ({
  sentence: 0,
  subject: mention(1),
  relation: 'holds_office',
  object,
  master: null,
  trigger: null,
  office: null,
  time: null,
  speaker: null,
  modality: 'asserted',
  polarity: 'positive',
  status: null,
  confidence,
  how,
});

test("a rule's claim is the surer, the surer the model proposes it too", () => {
  const confidences = [0.9, 0.1, 0.01].map(
    (score) => weighBySupport([claim('rule:tenure', 1)], [claim('model', score)])[0]!.confidence,
  );
  expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  expect(new Set(confidences).size).toBe(3);
});

test("a title whose body the model does not see is dropped, another rule's claim is kept", () => {
  expect(weighBySupport([claim('rule:title', 1)], [])).toEqual([]);
  expect(weighBySupport([claim('rule:tenure', 1)], [])).toHaveLength(1);
});

test('a bare title needs no proposal: its body is not in the sentence', () => {
  expect(weighBySupport([claim('rule:title', 1, null)], [])).toHaveLength(1);
});
