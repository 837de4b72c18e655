import { sayList } from '@precedent/model';
import type { CoreferenceStep } from '../coreference/coreference.ts';
import type { Mention } from '../mentions/mention.ts';

/** A sentence about what a mention means and how that was found. */
export function sayWhatIsMeant(
  { isOpen, isWe, members }: { isOpen: boolean; isWe: boolean; members: readonly string[] },
  link: { step: CoreferenceStep; to: Mention } | null,
): string {
  if (isWe) return 'Left open: "we" is never resolved.';
  if (members.length > 1) return `Several just spoken of: ${sayList(members)}.`;
  if (isOpen) return 'Left open: no candidate is likely enough, or two are equally likely.';
  if (!link) return 'The first mention.';
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
  apposition: 'In apposition to or equated with',
  description: 'A description of',
  office: 'The holder of that office in the article:',
};
