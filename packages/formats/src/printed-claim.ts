import { printProvenance, type SourcedClaim } from '@precedent/model';

/** A claim as files hold it: how it was drawn is one text. */
export function toPrintedClaim(claim: SourcedClaim) {
  return { ...claim, how: printProvenance(claim.how) };
}
