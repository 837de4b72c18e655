/** The two times that a question can be about, as ISO dates or prefixes. Leaving one out means any time. */
export interface QueryTime {
  /** Valid time: leaves out what began later. */
  asOf?: string | null | undefined;
  /** Report time: leaves out what was published later. */
  knownBy?: string | null | undefined;
}
