import type { Question } from './question.ts';
import type { QuestionTime } from './read-time.ts';

/** What the named groups of a pattern matched. */
type Groups = Record<string, string | undefined>;

/** One form of question. */
export interface Rule {
  /** What can be asked by it, to show to whoever asked something else. */
  example: string;
  pattern: RegExp;
  /** Null where the form fits but its words mean nothing. */
  build(groups: Groups, time: QuestionTime | null): Question | null;
}

export function createRule(example: string, pattern: string, build: Rule['build']): Rule {
  return { example, pattern: new RegExp(`^${pattern}$`, 'i'), build };
}
