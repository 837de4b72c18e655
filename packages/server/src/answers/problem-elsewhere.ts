import type { Problem } from '@precedent/api';
import { type ErrorCode, PrecedentError } from '@precedent/model';

/** Another thread or process failed on a request. */
export class ProblemElsewhere extends Error {
  readonly problem: Problem;
  /** What to log; null if it is not a failure of the server. */
  readonly report: string | null;

  constructor(problem: Problem, report: string | null) {
    super(problem.detail);
    this.problem = problem;
    this.report = report;
  }

  /** As it was thrown there. */
  toError(): Error {
    const { code, detail, remedy, candidates = [] } = this.problem;
    if (code === 'internal') return new Error(this.report ?? detail);
    return new PrecedentError(code as ErrorCode, detail, remedy, { candidates });
  }
}
