import type { Reference } from '@precedent/model';
import type { ClaimChange } from '../claims/drawn-claim.ts';
import type { ImpliedBy } from '../reading/implied-body.ts';
import type { AssemblyChange } from '../reading/unite-claims.ts';

/** A sentence about what a later stage changed in a finding. */
export function sayWhatChanged(change: ClaimChange | AssemblyChange, { ontology }: Reference): string {
  switch (change.kind) {
    case 'office-is-membership':
      return `Proposed as "${ontology.relation(change.before).label}", but its words don't name a post, so it is a membership.`;
    case 'date-of-succession':
      return 'Its date belongs to the succession in the same sentence.';
    case 'said-by-another':
      return 'It is alleged, because the speaker does not represent either of the two.';
    case 'as-main-clause':
      return 'The main clause is only planned or alleged, or the title is still to come.';
    case 'implied-body':
      return `Its body comes from ${BODIES[change.by]}.`;
    case 'office-of-predecessor':
      return 'Its office comes from another sentence: the one that the predecessor holds.';
    case 'end-of-departure':
      return 'Its last day comes from another sentence.';
    case 'start-of-succession':
      return 'Its first day comes from the sentence about the succession.';
  }
}

const BODIES: Readonly<Record<ImpliedBy, string>> = {
  'own-office': "another sentence about this person's offices",
  master: 'the office of the person served',
  administration: 'the government named after this person',
  party: "this person's party",
  leader: 'the state that this person is known to have led',
  'same-office': 'another holder of the same office in the article',
  article: 'the state, place or chamber that the article is about',
  title: 'only this state has such an office',
  'same-race': 'what the same person runs for in another sentence',
  'same-act': 'the one at whom the same act is aimed in another sentence',
  recent: 'the one last spoken of',
};
