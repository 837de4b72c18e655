/** Claims of each fact where few facts are shown. */
export const MOST_CLAIMS = 20;

/** Claims of all facts of one reply, some 700 bytes each, and the fewest of each fact. */
interface Room {
  all: number;
  fewest: number;
}

/** A dossier counts the articles and sources of what it shows. */
export const ROOM_OF_DOSSIER: Room = { all: 600, fewest: 3 };

/** Of a drawing, a fact is loaded as a whole once it is opened. */
export const ROOM_OF_DRAWING: Room = { all: 400, fewest: 1 };

/** How many claims of each fact a reply with so many facts has. */
export function claimsOfEach(facts: number, { all, fewest }: Room): number {
  return Math.max(fewest, Math.min(MOST_CLAIMS, Math.floor(all / facts)));
}
