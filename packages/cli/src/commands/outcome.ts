/** How a command went. */
export interface Outcome {
  /** Of a command that didn't fail as a whole. */
  exitCode: number;
  /** Whether `--json` was given: then a failure is printed as JSON too. */
  json: boolean;
}
