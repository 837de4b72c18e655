import { basisOf, LazyGraph, termsToKeep } from '@precedent/graph';
import { PrecedentError, type Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** Milliseconds without a request after which terms are derived. */
const IDLE = 2000;

/**
 * Has the archive keep the terms of offices that changes have touched, while nobody asks: the next question about such an
 * office need not derive them. One office takes up to some hundred milliseconds.
 */
export class TermsKeeper {
  private readonly archive: Archive;
  private readonly reference: Reference;
  private readonly log: (line: string) => void;
  private timer: NodeJS.Timeout | undefined;
  private requests = 0;

  constructor(archive: Archive, reference: Reference, log: (line: string) => void) {
    this.archive = archive;
    this.reference = reference;
    this.log = log;
  }

  /** Somebody asks: what is to be derived waits. */
  wait(): void {
    this.requests += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), IDLE).unref();
  }

  stop(): void {
    this.requests += 1;
    clearTimeout(this.timer);
  }

  /** What fails, because the archive has changed meanwhile or is locked, is tried again after the next request. */
  private async work(): Promise<void> {
    const { requests } = this;
    try {
      while (requests === this.requests && (await this.keepOne()));
    } catch (error) {
      if (!(error instanceof PrecedentError)) this.log(`terms of an office were not kept: ${error}`);
    }
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
