/** Introduces who does what a passive says: "was praised by Sunak". */
export const AGENT: readonly string[] = ['by'];

/** Says whose or of what something is: "the resignation of Rutte". */
export const OWNER: readonly string[] = ['of'];

/** Says where something is: "talks in Brussels". */
export const PLACE = 'in';

/** Introduce whose a deed or plan is, the surest first: "criticism by Sanders", "a decision of the court". */
export const OWNERS_OF_DEEDS: readonly string[] = ['by', 'of', 'from'];

/** Introduce members of the group before them: "countries including Hungary", "leaders such as Orbán". */
export const INCLUDING: readonly string[] = ['including', 'such', 'like', 'among'];

/** Introduces what somebody is: "serves as president". */
export const ROLE: readonly string[] = ['as'];
