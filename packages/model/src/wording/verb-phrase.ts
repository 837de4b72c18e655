import type { Modality } from '../claim.ts';
import { BE, type VerbForms } from './verb-forms.ts';

export interface VerbUse {
  modality: Modality;
  negative: boolean;
  /** Of what is asserted or alleged: "was", "has been", "is". */
  tense: 'past' | 'perfect' | 'present';
  /** Whether "allegedly" is to be said; it is not where a speaker is named. */
  hedged: boolean;
  /** Of what is planned: "was to", for a plan whose day has passed or that was given up. */
  lapsed: boolean;
  /** Whether what is planned or considered would begin: "become", for "be". */
  begins: boolean;
  plural: boolean;
}

/** The verb of a sentence: "succeeded", "is to become", "did not meet", "is allegedly not". */
export function verbPhrase(verb: VerbForms, use: VerbUse): string {
  const { modality, negative, begins, lapsed, plural } = use;
  const not = negative ? 'not ' : '';
  const infinitive = verb === BE && begins ? 'become' : verb.base;
  switch (modality) {
    case 'hypothetical':
      return `might ${not}${infinitive}`;
    case 'planned':
      if (lapsed) return `${plural ? 'were' : 'was'} ${not}to ${infinitive}`;
      return negative ? `will not ${infinitive}` : `${plural ? 'are' : 'is'} to ${infinitive}`;
    default:
      return reportedPhrase(verb, use);
  }
}

function reportedPhrase(verb: VerbForms, { tense, negative, hedged, plural }: VerbUse): string {
  const [not, hedge] = [negative ? 'not ' : '', hedged ? 'allegedly ' : ''];
  if (tense === 'perfect') return `${plural ? 'have' : 'has'} ${hedge}${not}${verb.participle}`;
  if (verb === BE) {
    const be = tense === 'past' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
    return `${be} ${hedge}${not}`.trimEnd();
  }
  if (negative) return `${hedge}${tense === 'past' ? 'did' : plural ? 'do' : 'does'} not ${verb.base}`;
  return `${hedge}${tense === 'past' ? verb.past : plural ? verb.base : verb.third}`;
}
