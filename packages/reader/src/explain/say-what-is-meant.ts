import type { CoreferenceStep } from '../coreference/coreference.ts';
import type { Mention } from '../mentions/mention.ts';

/** Whom or what a mention means, and what told so, as a sentence. */
export function sayWhatIsMeant(
  { isOpen, isWe }: { isOpen: boolean; isWe: boolean },
  link: { step: CoreferenceStep; to: Mention } | null,
): string {
  if (isWe) return 'Left open: whom "we" means is never guessed.';
  if (isOpen)
    return 'Left open: nothing that it could mean is likely enough, or two things are equally likely.';
  if (!link) return 'Named for the first time.';
  return `${STEPS[link.step]} "${link.to.text}" in sentence ${link.to.sentence + 1}.`;
}

const STEPS: Readonly<Record<CoreferenceStep, string>> = {
  'same-name': 'The same name as',
  'short-name': 'Short for',
  acronym: 'An acronym of',
  party: 'The same party as',
  government: 'The government of',
  relative: 'The relative clause is about',
  speaker: 'Said by',
  pronoun: 'A pronoun for',
  apposition: 'Set beside or equated with',
  description: 'A description of',
  office: 'The article gives that office to',
};
