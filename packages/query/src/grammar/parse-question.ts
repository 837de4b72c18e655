import { type Ontology, PrecedentError } from '@precedent/model';
import { cleanQuestion } from './clean-question.ts';
import type { Question } from './question.ts';
import { splitTime } from './read-time.ts';
import { rulesOf } from './rules.ts';

/** Longer input is refused, which keeps matching fast. */
const LONGEST_QUESTION = 400;

/**
 * Every way to read the question, the most specific first. There is more than one if a name looks like a
 * verb: "Who is Ban Ki-moon?".
 *
 * @throws PrecedentError `outside_grammar`, with examples of what can be asked.
 */
export function parseQuestion(question: string, ontology: Ontology): Question[] {
  const clean = cleanQuestion(question);
  const { rest, time } = splitTime(clean);
  const readings =
    clean.length > LONGEST_QUESTION
      ? []
      : rulesOf(ontology).flatMap((rule) => {
          const match = rule.pattern.exec(rest);
          const read = match && rule.build({ ...match.groups }, time);
          return read ? [read] : [];
        });
  if (readings.length > 0) return readings;
  throw new PrecedentError(
    'outside_grammar',
    `I didn't understand the question "${question.slice(0, 100)}"`,
    `Try, for example: ${examplesOf(ontology).join(' ')}`,
  );
}

/** One example of each form of question. */
export function examplesOf(ontology: Ontology): string[] {
  return rulesOf(ontology).map((rule) => rule.example);
}
