import { type Answer, PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph, nameIn } from '../load-graph.ts';
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
    const graph = await loadGraph(archive, reference, terminal);
    const { ask } = await import('@precedent/query');
    let previous: string | undefined;
    for (let question = first || (await prompt('? ')); question?.trim(); question = await prompt('\n? '))
      try {
        const answer: Answer = ask(graph, reference, question, { ...options, previous });
        previous = answer.query;
        await terminal.print(formatAnswer(answer, nameIn(graph), terminal));
      } catch (error) {
        // A question that is refused doesn't end the conversation.
        if (!(error instanceof PrecedentError)) throw error;
        const names = error.candidates.map(({ name }) => name).join(', ');
        await terminal.print(`${error.message}\n${error.remedy}${names === '' ? '' : `\n  ${names}`}\n`);
      }
  });
}
