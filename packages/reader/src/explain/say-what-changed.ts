import type { Reference } from '@precedent/model';
import type { ClaimChange } from '../claims/drawn-claim.ts';
import type { AssemblyChange } from '../reading/unite-claims.ts';

/** What a later stage changed in a finding, as a sentence. */
export function sayWhatChanged(
  change: ClaimChange | { kind: AssemblyChange },
  { ontology }: Reference,
): string {
  switch (change.kind) {
    case 'office-is-membership':
      return `Proposed as "${ontology.relation(change.before).label}"; its words name no post, so it is a membership.`;
    case 'date-of-succession':
      return 'Its date is that of the succession in the same sentence, not of this.';
    case 'office-of-predecessor':
      return 'Another sentence gives its office: the one that the predecessor holds.';
    case 'end-of-departure':
      return 'Another sentence gives the day on which it ends.';
  }
}
