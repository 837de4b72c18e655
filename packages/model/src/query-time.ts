/** The two times that a question may be asked of; ISO dates or prefixes. What is not given asks of any time. */
export interface QueryTime {
  /** Valid time: what began later is not there yet. */
  asOf?: string | null | undefined;
  /** Report time: only what was published by then. */
  knownBy?: string | null | undefined;
}
