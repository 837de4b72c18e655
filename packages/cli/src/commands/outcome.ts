/** How a command went that didn't fail as a whole. */
export interface Outcome {
  exitCode: number;
}
