import { basisOf, LazyGraph, termsToKeep } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** Has the archive keep the terms of offices that changes have touched: the next question about one need not derive them. */
export class TermsKeeper {
  private readonly archive: Archive;
  private readonly reference: Reference;

  constructor(archive: Archive, reference: Reference) {
    this.archive = archive;
    this.reference = reference;
  }

  /** @returns whether there may be more. */
  async keepOne(): Promise<boolean> {
    const basis = basisOf(this.reference);
    const parts = await this.archive.graph(basis);
    const office = parts && (await this.archive.officeToDerive(basis));
    if (!parts || office === null) return false;
    const terms = await new LazyGraph(parts).ask((graph) => termsToKeep(graph, this.reference, office));
    return this.archive.keepTerms({ office, terms, sequence: parts.sequence, basis });
  }
}
