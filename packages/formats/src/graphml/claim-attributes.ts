import { type Fact, printProvenance, type Reference, type SourcedClaim } from '@precedent/model';
import { claimJson } from '../claims-json.ts';
import { labelOfClaim } from '../fact-summary.ts';
import type { Attribute } from './attribute.ts';

/** A claim with the fact that it is about. */
export interface ClaimOfFact {
  fact: Fact;
  claim: SourcedClaim;
}

/** Attributes of a claim, in the order of the file. `claim` has everything else, in full. */
export function claimAttributes(reference: Reference): Attribute<ClaimOfFact>[] {
  return [
    { name: 'label', type: 'string', value: ({ fact, claim }) => labelOfClaim(fact, claim, reference) },
    { name: 'relation', type: 'string', value: ({ fact }) => fact.relation },
    { name: 'office', type: 'string', value: ({ fact }) => fact.office?.label ?? null },
    { name: 'modality', type: 'string', value: ({ claim }) => claim.modality },
    { name: 'polarity', type: 'string', value: ({ claim }) => claim.polarity },
    { name: 'status', type: 'string', value: ({ claim }) => claim.status },
    { name: 'valid_from', type: 'string', value: ({ claim }) => claim.from },
    { name: 'valid_to', type: 'string', value: ({ claim }) => claim.to },
    { name: 'as_of', type: 'string', value: ({ claim }) => claim.asOf ?? null },
    { name: 'confidence', type: 'double', value: ({ claim }) => claim.confidence },
    { name: 'certain', type: 'boolean', value: ({ claim }) => claim.certain },
    { name: 'how', type: 'string', value: ({ claim }) => printProvenance(claim.how) },
    { name: 'quote', type: 'string', value: ({ claim }) => claim.evidence[0]!.quote },
    { name: 'article', type: 'string', value: ({ claim }) => claim.article.id },
    { name: 'claim', type: 'string', value: ({ claim }) => claimJson(claim) },
  ];
}
