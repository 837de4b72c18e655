import { PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { nameIn } from '../load-graph.ts';
import { openGraph } from '../open-graph.ts';
import { formatAnswer } from '../print/format-answer.ts';
import { type ScopeOptions, withArchive } from './options.ts';

/**
 * Answers one question after the other until an empty line. Each may follow up the last answer: "and before him?"
 *
 * @param first the first question; empty to ask for it.
 * @throws PrecedentError `invalid_input` without a terminal to ask at.
 */
export async function askInTurn(
  command: Command,
  context: Context,
  first: string,
  options: ScopeOptions,
): Promise<void> {
  const { terminal } = context;
  const prompt = terminal.ask;
  if (!prompt)
    throw new PrecedentError(
      'invalid_input',
      '--interactive needs a terminal',
      'Ask one question without it.',
    );
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const askGraph = await openGraph(archive, reference, terminal);
    const { ask } = await import('@precedent/query');
    let previous: string | undefined;
    for (let question = first || (await prompt('? ')); question?.trim(); question = await prompt('\n? '))
      try {
        const [text, following] = [question, previous];
        const answered = await askGraph((graph) => {
          const answer = ask(graph, reference, text, { ...options, previous: following });
          return { query: answer.query, text: formatAnswer(answer, nameIn(graph), terminal) };
        });
        previous = answered.query;
        await terminal.print(answered.text);
      } catch (error) {
        // A question that is refused doesn't end the conversation.
        if (!(error instanceof PrecedentError)) throw error;
        const names = error.candidates.map(({ name }) => name).join(', ');
        await terminal.print(`${error.message}\n${error.remedy}${names === '' ? '' : `\n  ${names}`}\n`);
      }
  });
}
