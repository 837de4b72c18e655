import type { BodyOffice, Entity } from '@precedent/model';

/** One thing that words may mean. */
export interface Meant<Thing extends Entity | BodyOffice> {
  thing: Thing;
  /** Lower is likelier; those of a higher rank count only if none of a lower rank gives an answer. */
  rank: number;
  /** What the answer should say about the choice: "Rutte" was taken for …; null if there was none. */
  note: string | null;
}

export type MeantEntity = Meant<Entity>;
export type MeantOffice = Meant<BodyOffice>;

export function meant<Thing extends Entity | BodyOffice>(
  thing: Thing,
  rank = 0,
  note: string | null = null,
): Meant<Thing> {
  return { thing, rank, note };
}
