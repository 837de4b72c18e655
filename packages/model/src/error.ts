import type { Candidate } from './candidate.ts';

/** What went wrong, for code to branch on. The HTTP status and the exit code are derived from it. */
export type ErrorCode =
  | 'invalid_input'
  | 'unsupported_input'
  | 'not_found'
  | 'outside_grammar'
  | 'ambiguous'
  | 'archive_locked'
  | 'archive_corrupt'
  | 'archive_newer'
  | 'archive_read_only'
  | 'io'
  | 'reader_failed'
  | 'too_costly';

/**
 * The only error class of Precedent. `message` names the input that was refused; `remedy` says what to
 * do about it.
 */
export class PrecedentError extends Error {
  override readonly name = 'PrecedentError';
  readonly code: ErrorCode;
  readonly remedy: string;
  /** What the input could mean, best first; empty for errors of another kind. */
  readonly candidates: readonly Candidate[];

  constructor(
    code: ErrorCode,
    message: string,
    remedy: string,
    options: { cause?: unknown; candidates?: readonly Candidate[] } = {},
  ) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
    this.candidates = options.candidates ?? [];
  }
}
