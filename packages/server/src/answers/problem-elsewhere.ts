import type { Problem } from '@precedent/api';

/** The process with the whole graph failed on a request. */
export class ProblemElsewhere extends Error {
  readonly problem: Problem;
  /** What to log; null if it is not a failure of the server. */
  readonly report: string | null;

  constructor(problem: Problem, report: string | null) {
    super(problem.detail);
    this.problem = problem;
    this.report = report;
  }
}
