import type { Ontology } from '@precedent/model';
import { OCCUPATIONS, POSTS_AT_BODIES } from '../english/offices/occupations.ts';
import type { OfficeTitles } from '../offices/office-titles.ts';
import type { Document, Sentence } from '../parse/document.ts';
import { type Sifted, sift } from '../trace/sift.ts';
import type { ClaimReason } from './claim-reason.ts';
import type { ProposedClaim } from './drawn-claim.ts';
import { ruleRelations } from './rule-relations.ts';

/**
 * Handles proposals of an office without a title. "Rutgers University political scholar Kelly Dittmar" and
 * "Jennifer Lu of the Coalition" are members of a body, "Steve Scalise of Louisiana" is only from there, and a professor at a
 * university has a post there.
 */
export function weighOccupations(
  proposed: readonly ProposedClaim[],
  { sentences }: Pick<Document, 'sentences'>,
  titles: OfficeTitles,
  officeNouns: ReadonlySet<string>,
  ontology: Ontology,
): Sifted<ProposedClaim, ClaimReason> {
  const { membership } = ruleRelations(ontology);
  const isPost = (claim: ProposedClaim) =>
    !ontology.isTenure(claim.relation) || namesPost(claim, sentences[claim.sentence]!, titles, officeNouns);
  const asMember = (claim: ProposedClaim) =>
    membership !== null && claim.object?.type === 'institution' ? toMembership(claim, membership) : null;
  const { kept, dropped } = sift<ProposedClaim, ClaimReason>(proposed, (claim) =>
    isPost(claim) || asMember(claim) ? null : { kind: 'no-post' },
  );
  return { kept: kept.map((claim) => (isPost(claim) ? claim : asMember(claim)!)), dropped };
}

/** Whether the words of a proposal name a post. */
function namesPost(
  { office, object }: ProposedClaim,
  { tokens }: Pick<Sentence, 'tokens'>,
  titles: OfficeTitles,
  officeNouns: ReadonlySet<string>,
): boolean {
  if (typeof office === 'string') return true;
  const words = office === null ? [] : tokens.slice(office.start, office.end);
  if (titles.find(words).length > 0) return true;
  const noun = words.at(-1)?.lemma.toLowerCase() ?? '';
  const isOccupation =
    OCCUPATIONS.has(noun) && !(POSTS_AT_BODIES.has(noun) && object?.type === 'institution');
  return (
    !isOccupation && words.some(({ upos, text }) => upos === 'NOUN' || officeNouns.has(text.toLowerCase()))
  );
}

function toMembership(claim: ProposedClaim, relation: string): ProposedClaim {
  const changes = [...claim.changes, { kind: 'office-is-membership' as const, before: claim.relation }];
  return { ...claim, relation, office: null, changes };
}
