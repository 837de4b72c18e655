import type { Reference } from '@precedent/model';
import type { ClaimChange } from '../claims/drawn-claim.ts';
import type { ImpliedBy } from '../reading/implied-body.ts';
import type { AssemblyChange } from '../reading/unite-claims.ts';

/** What a later stage changed in a finding, as a sentence. */
export function sayWhatChanged(change: ClaimChange | AssemblyChange, { ontology }: Reference): string {
  switch (change.kind) {
    case 'office-is-membership':
      return `Proposed as "${ontology.relation(change.before).label}"; its words name no post, so it is a membership.`;
    case 'date-of-succession':
      return 'Its date is that of the succession in the same sentence, not of this.';
    case 'implied-body':
      return `Its body is ${BODIES[change.by]}.`;
    case 'office-of-predecessor':
      return 'Another sentence gives its office: the one that the predecessor holds.';
    case 'end-of-departure':
      return 'Another sentence gives the day on which it ends.';
  }
}

const BODIES: Readonly<Record<ImpliedBy, string>> = {
  'own-office': 'that of the same office, or of any, that the article gives its holder elsewhere',
  master: 'that of the office of whom its holder serves',
  administration: 'the state whose government bears the name of its holder',
  party: 'the state of the party that its holder belongs to',
  'same-office': 'that of the office of this title that the article gives somebody else',
  article: 'the state, the place or the chamber that the article is about',
};
