import type { Question } from './question.ts';
import type { QuestionTime } from './read-time.ts';

/** What the named groups of a pattern matched. */
type Groups = Record<string, string | undefined>;

/** One form of question. */
export interface Rule {
  /** A question of this form, shown when a question isn't understood. */
  example: string;
  pattern: RegExp;
  /** Null if the form fits but its words have no meaning in the ontology. */
  build(groups: Groups, time: QuestionTime | null): Question | null;
}

export function createRule(example: string, pattern: string, build: Rule['build']): Rule {
  return { example, pattern: new RegExp(`^${pattern}$`, 'i'), build };
}
