import { printProvenance, type SourcedClaim } from '@precedent/model';

/** A claim as it is written to files, with its provenance as one string. */
export function toPrintedClaim(claim: SourcedClaim) {
  return { ...claim, how: printProvenance(claim.how) };
}
