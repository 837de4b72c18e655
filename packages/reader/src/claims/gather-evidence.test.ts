import { loadReference } from '@precedent/reference';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../mentions/mention.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { sameThingIn } from './same-thing.ts';

const { ontology } = await loadReference();
const [merkel, macron, orban, chancellor] = [0, 1, 2, 3].map((index) => ({ index }) as Mention);

function draw(relation: string, subject: Mention, object: Mention, sentence = 0): DrawnClaim {
  return {
    sentence,
    subject,
    relation,
    object,
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
    how: { by: 'rule', rule: 'active', cue: null },
  };
}

const propose = (score: number, ...claim: Parameters<typeof draw>): ProposedClaim => ({
  ...draw(...claim),
  score,
  how: { by: 'model', cued: false },
});

const gather = (ruled: DrawnClaim[], proposed: ProposedClaim[]) =>
  gatherEvidence(ruled, proposed, () => false, ontology, sameThingIn({ entityOf: [0, 1, 2, 0] })).map(
    ({ evidence }) => evidence,
  );

describe('the evidence of a claim', () => {
  test("is the same for a rule's draft and for the proposal that agrees with it", () => {
    const [ruled, proposed] = gather(
      [draw('supported', merkel!, macron!)],
      [propose(0.4, 'supported', merkel!, macron!)],
    );
    expect(ruled).toMatchObject({ score: 0.4, rules: ['active'] });
    expect(proposed).toEqual(ruled);
  });

  test('is shared by claims about the same two under other words', () => {
    const [ruled] = gather(
      [draw('supported', merkel!, macron!)],
      [propose(0.4, 'supported', chancellor!, macron!)],
    );
    expect(ruled).toMatchObject({ score: 0.4 });
  });

  test('includes what the model makes of the same two otherwise', () => {
    const [first] = gather(
      [],
      [
        propose(0.4, 'supported', merkel!, macron!),
        propose(0.3, 'opposed', merkel!, macron!),
        propose(0.2, 'supported', macron!, merkel!),
        propose(0.1, 'supported', merkel!, orban!),
      ],
    );
    expect(first).toMatchObject({ score: 0.4, otherRelation: 0.3, reversed: 0.2, otherPair: 0.1 });
  });

  test('is of its own sentence only', () => {
    const [first] = gather(
      [],
      [propose(0.4, 'supported', merkel!, macron!, 0), propose(0.9, 'opposed', merkel!, macron!, 1)],
    );
    expect(first!.otherRelation).toBe(0);
  });

  test("names how a rule's claim speaks against it", () => {
    const [, proposed] = gather(
      [draw('opposed', merkel!, macron!)],
      [propose(0.4, 'supported', merkel!, macron!)],
    );
    expect(proposed!.contradictions).toEqual(['other-relation']);
  });
});
