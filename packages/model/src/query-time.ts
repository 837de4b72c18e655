/** The two times that a question can be about, as ISO dates or prefixes. Leaving one out means any time. */
export interface QueryTime {
  /** Valid time: leaves out what began later. */
  asOf?: string | null | undefined;
  /** Report time: leaves out what was published later. */
  knownBy?: string | null | undefined;
}

/** What a question takes into account. */
export interface QueryScope extends QueryTime {
  /** Whether uncertain claims count too; false by default. */
  uncertain?: boolean | undefined;
}
