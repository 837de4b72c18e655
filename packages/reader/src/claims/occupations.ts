import type { OfficeTitles } from '../offices/office-titles.ts';
import type { Sentence } from '../parse/document.ts';
import type { ProposedClaim } from './drawn-claim.ts';

/** What somebody does at a body without holding a post of it. */
const OCCUPATIONS = new Set(
  (
    'scientist scholar professor analyst expert researcher journalist reporter correspondent columnist student ' +
    'lecturer economist historian academic fellow lawyer activist campaigner player drummer member employee worker ' +
    'photographer writer author blogger strategist specialist'
  ).split(' '),
);

/**
 * A proposal of an office that names no title: "Rutgers University political scholar Kelly Dittmar" and
 * "Jennifer Lu of the Coalition" belong to a body, and "Steve Scalise of Louisiana" is only from there.
 */
export function weighOccupation(
  claim: ProposedClaim,
  sentence: Sentence,
  titles: OfficeTitles,
): ProposedClaim[] {
  const { office, object, relation } = claim;
  if (relation !== 'holds_office' || typeof office === 'string') return [claim];
  const words = office === null ? [] : sentence.tokens.slice(office.start, office.end);
  if (titles.find(words).length > 0) return [claim];
  const isPost = words.length > 0 && !OCCUPATIONS.has(words.at(-1)!.lemma.toLowerCase());
  if (isPost && words.some(({ upos }) => upos === 'NOUN')) return [claim];
  return object?.type === 'institution' ? [{ ...claim, relation: 'member_of', office: null }] : [];
}
