/** The outcome of a command. */
export interface Outcome {
  /** If the command as a whole did not fail. */
  exitCode: number;
  /** Whether `--json` was given; a failure is then printed as JSON too. */
  json: boolean;
}
