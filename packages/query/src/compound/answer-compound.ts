import { type Answer, PrecedentError } from '@precedent/model';
import { PERSONAL_PRONOUNS } from '../english/question-words.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE } from '../query/query.ts';
import { isQuery, readQuery } from '../query/read-query.ts';
import { joinTokens, tokenise } from '../text/tokens.ts';
import { readQueries } from './compound-query.ts';
import { type Compound, splitCompound } from './split-compound.ts';
import { uniteAnswers } from './unite-answers.ts';

/**
 * Answers a question that joins several with "and", "or" or "nor", unless it can be answered as one: "What do A and B
 * have in common?"
 *
 * @param answerOne answers a question or query of one part.
 */
export function answerCompound(
  context: QueryContext,
  question: string,
  answerOne: (question: string) => Answer,
): Answer {
  if (isQuery(question)) {
    const { conjunction, queries } = readQueries(question);
    return conjunction === null
      ? answerOne(question)
      : uniteAnswers(question, conjunction, queries.map(answerOne));
  }
  const compound = splitCompound(context, question);
  if (compound === null) return answerOne(question);
  // Words behind "but not" would be taken for what is asked for.
  if (compound.conjunction === 'not') return answerParts(context, question, compound, answerOne);
  const whole = attempt(() => answerOne(question));
  if (!(whole instanceof PrecedentError) && isAboutAll(whole)) return whole;
  const united = attempt(() => answerParts(context, question, compound, answerOne));
  if (!(united instanceof PrecedentError)) return united;
  if (!(whole instanceof PrecedentError)) return whole;
  // Whichever refusal names less says more exactly what is not known.
  throw compound.guessed || whole.code === 'ambiguous' || whole.message.length < united.message.length
    ? whole
    : united;
}

function answerParts(
  context: QueryContext,
  question: string,
  { conjunction, parts }: Compound,
  answerOne: (question: string) => Answer,
): Answer {
  if (conjunction !== 'then') return uniteAnswers(question, conjunction, parts.map(answerOne));
  const [first, second] = parts as [string, string];
  const before = answerOne(first);
  const after = answerOne(nameInto(second, personNamed(context, before)));
  return uniteAnswers(question, conjunction, [before, after]);
}

function attempt(answer: () => Answer): Answer | PrecedentError {
  try {
    return answer();
  } catch (error) {
    if (error instanceof PrecedentError) return error;
    throw error;
  }
}

/** A topic is only words that the evidence has: those of two names are two names. */
function isAboutAll({ results, query }: Answer): boolean {
  return results.length > 0 && readQuery(query).topic === null;
}

/** "… and who succeeded him?" means whom the first question names, or else whom its answer does. */
function personNamed({ graph }: QueryContext, { query, results }: Answer): string | null {
  const { subject, object, speaker } = readQuery(query);
  const isPerson = (id: string | null) =>
    id !== null && id !== HOLE && graph.getNodeAttribute(id, 'type') === 'person';
  const named = [subject, object, speaker].find(isPerson) ?? null;
  return named ?? results[0]?.entities[0]?.id ?? null;
}

function nameInto(question: string, person: string | null): string {
  if (person === null) return question;
  return joinTokens(
    tokenise(question).map((token) =>
      PERSONAL_PRONOUNS.has(token.lower) ? { text: person, lower: person } : token,
    ),
  );
}
