/** Introduces who does what a passive says: "was praised by Sunak". */
export const AGENT: readonly string[] = ['by'];
