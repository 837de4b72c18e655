import type { Modality } from '../claim.ts';
import { isBe, type VerbForms } from './verb-forms.ts';

export interface VerbUse {
  modality: Modality;
  negative: boolean;
  /** For what is asserted or alleged: "was", "has been", "is". */
  tense: 'past' | 'perfect' | 'present';
  /** Whether to add "allegedly", which a named speaker makes unnecessary. */
  hedged: boolean;
  /** For a plan that has passed its date or was given up: "was to". */
  lapsed: boolean;
  /** Whether what is planned or considered would begin then: "become", for "be". */
  begins: boolean;
  plural: boolean;
}

/** The verb of a sentence: "succeeded", "is to become", "did not meet", "is allegedly not". */
export function verbPhrase(verb: VerbForms, use: VerbUse): string {
  const { modality, negative, begins, lapsed, plural } = use;
  const not = negative ? 'not ' : '';
  const infinitive = isBe(verb) && begins ? 'become' : verb.base;
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
  if (isBe(verb)) {
    const be = tense === 'past' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
    return `${be} ${hedge}${not}`.trimEnd();
  }
  if (negative) return `${hedge}${tense === 'past' ? 'did' : plural ? 'do' : 'does'} not ${verb.base}`;
  return `${hedge}${tense === 'past' ? verb.past : plural ? verb.base : verb.third}`;
}
