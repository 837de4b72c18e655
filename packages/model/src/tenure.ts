import type { TenureStatus } from './claim.ts';
import type { SourcedClaim } from './reading.ts';

/** A post of a body: "Prime Minister" of the Netherlands. */
export interface Office {
  id: string;
  /** Normalised: "Prime Minister", for "premier" and "PM" too. */
  title: string;
  /** Entity id of the body. */
  body: string;
  /** "Prime Minister of the Netherlands". */
  label: string;
}

/** One stretch of one person in one office. */
export interface Tenure {
  /** Entity id. */
  person: string;
  /** Office id. */
  office: string;
  from: string | null;
  to: string | null;
  status: TenureStatus | null;
  /** False where no claim states that the person took the office, only that it is planned or alleged. */
  established: boolean;
  claims: SourcedClaim[];
}

/** One step from a holder to the next. */
export interface Succession {
  office: string;
  predecessor: Tenure;
  successor: Tenure;
  /** `stated` by a succeeded claim, or `derived` from the order of tenures. */
  basis: 'stated' | 'derived';
  /** The vacancy between them, where both days are known and do not meet. */
  gap: { from: string; to: string } | null;
  /** The stretch that both held it, where known. */
  overlap: { from: string; to: string } | null;
  claims: SourcedClaim[];
}

/** The holders of one office in order, with the steps between them. */
export interface Lineage {
  office: Office;
  tenures: Tenure[];
  successions: Succession[];
}
