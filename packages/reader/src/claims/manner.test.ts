import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { contextsOf, drawByRules } from './draw-by-rules.ts';
import type { ProposedClaim } from './drawn-claim.ts';
import { settleManners } from './manner.ts';
import { sameThingIn } from './same-thing.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);

/** The words that date a proposal for the act in a text that has none of its own, with or without the rule's claim. */
async function timeOfProposal(text: string, isRuled: boolean): Promise<string | null> {
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const ruled = drawByRules(document, mentions, reference).kept;
  const act = ruled.find(({ relation }) => relation === 'criticised')!;
  const how = { by: 'model' as const, cued: true };
  const proposal: ProposedClaim = { ...act, trigger: null, time: null, score: 0.5, how };
  const [settled] = settleManners(
    [proposal],
    isRuled ? [act] : [],
    contextsOf(document, mentions, reference),
    sameThingIn(resolveCoreference(document, mentions, reference)),
  );
  const tokens = document.sentences[0]!.tokens;
  return (
    settled!.time &&
    tokens
      .slice(settled!.time.start, settled!.time.end)
      .map(({ text: word }) => word)
      .join(' ')
  );
}

test('a proposal without a date has that of the rule for the same claim, or of the word that expresses it', async () => {
  for (const isRuled of [true, false]) {
    expect(await timeOfProposal('France on Monday criticised Hungary.', isRuled)).toBe('Monday');
    expect(
      await timeOfProposal('France said on Monday that Chad had criticised Hungary.', isRuled),
    ).toBeNull();
  }
});

test('what is done with an act is done on its day', async () => {
  expect(await timeOfProposal('On Monday, France left the talks, criticising Hungary.', false)).toBe(
    'Monday',
  );
});

test('a proposal that calls somebody otherwise than the rule is denied where the rule is', async () => {
  const text = 'Viktor Orbán met Merkel. France did not criticise the Hungarian leader, Viktor Orbán.';
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const ruled = drawByRules(document, mentions, reference).kept;
  const act = ruled.find(({ relation }) => relation === 'criticised')!;
  const other = mentions.find(({ index, sentence }) => {
    const isSame = coreference.entityOf[index] === coreference.entityOf[act.object!.index];
    return sentence === act.sentence && isSame && index !== act.object!.index;
  })!;
  const how = { by: 'model' as const, cued: false };
  const proposal: ProposedClaim = { ...act, object: other, polarity: 'positive', score: 0.5, how };
  const contexts = contextsOf(document, mentions, reference);
  const [settled] = settleManners([proposal], [act], contexts, sameThingIn(coreference));
  expect(settled!.polarity).toBe('negative');
});
