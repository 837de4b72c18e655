import { modalityOf } from '../syntax/modality.ts';
import { polarityOf } from '../syntax/polarity.ts';
import { timeOf } from '../time/attach-time.ts';
import { cueBetween } from './cued.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';
import type { RuleContext } from './rule.ts';
import { isSamePair, type SameThing } from './same-thing.ts';
import { speakerOf } from './speaker.ts';

/** How a claim is stated: as a fact, a plan or a denial, of when, and by whom. */
type Manner = Pick<DrawnClaim, 'modality' | 'polarity' | 'speaker' | 'time'>;

/**
 * Gives proposals the manner that the grammar gives them: that of the rule that draws the same claim, else that
 * of the word between their ends that expresses the relation. Five times in six where grammar and model differ
 * the grammar is right.
 */
export function settleManners(
  proposed: readonly ProposedClaim[],
  ruled: readonly DrawnClaim[],
  contexts: readonly RuleContext[],
  isSame: SameThing,
): ProposedClaim[] {
  return proposed.map((claim) => {
    const same = ruled.find(
      (one) =>
        one.sentence === claim.sentence && one.relation === claim.relation && isSamePair(one, claim, isSame),
    );
    return {
      ...claim,
      ...(same ? mannerOfRule(same, claim) : mannerOfCue(contexts[claim.sentence]!, claim)),
    };
  });
}

function mannerOfRule({ modality, polarity, speaker, time }: DrawnClaim, claim: ProposedClaim): Manner {
  return { modality, polarity, speaker: speaker ?? claim.speaker, time: time ?? claim.time };
}

/** The grammar only adds: what it takes for a plain statement may be in the scope of words that it doesn't know. */
function mannerOfCue(context: RuleContext, claim: ProposedClaim): Manner | null {
  const { relation, subject, object, modality, polarity, speaker, time } = claim;
  const { syntax, cues } = context;
  const word = object && cueBetween(syntax, cues, relation, subject.head, object.head);
  if (word === null) return null;
  const byGrammar = modalityOf(syntax, word);
  const denied = polarityOf(syntax, word) === 'negative';
  return {
    modality: byGrammar !== 'asserted' || denied ? byGrammar : modality,
    polarity: denied ? 'negative' : polarity,
    speaker: speaker ?? speakerOf(context, word, subject),
    time: time ?? timeOf(syntax, word),
  };
}
