import { type Answer, PrecedentError } from '@precedent/model';

/** Number of uncertain results that a note names. */
const NAMED = 3;

/** An answer without results says what was left out because it is uncertain: "nothing is known" would not be true. */
export function noteUncertain(answer: Answer, answerUncertain: () => Answer): Answer {
  if (answer.results.length > 0) return answer;
  const left = tryAnswer(answerUncertain)?.results ?? [];
  if (left.length === 0) return answer;
  const named = left.slice(0, NAMED).map(({ text }) => text);
  const others = left.length > NAMED ? `, and ${left.length - NAMED} more` : '';
  const note = `Found but left out: ${named.join('; ')}${others}. Include uncertain claims to see the sentences.`;
  return { ...answer, notes: [...answer.notes, note] };
}

/** With uncertain claims, a question may be ambiguous that was not. */
function tryAnswer(answer: () => Answer): Answer | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof PrecedentError) return null;
    throw error;
  }
}
