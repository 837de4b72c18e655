import { PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printAnswer } from './answer-command.ts';
import { askInTurn } from './ask-in-turn.ts';
import { addPageOptions, addScopeOptions, examples, jsonOption, type ScopeOptions } from './options.ts';

interface AskOptions extends ScopeOptions {
  interactive?: boolean;
}

export function addAsk(program: Command, context: Context): void {
  const command = program
    .command('ask')
    .description('answer a question, with the quotes behind the answer')
    .argument('[question...]', 'for example "Who preceded Mark Rutte?"')
    .option('-i, --interactive', 'ask one question after the other, also such as "and before him?"');
  addPageOptions(addScopeOptions(command))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent ask "Who preceded Mark Rutte?"',
        'precedent ask "who supported Rutte?"',
        'precedent ask "who was Secretary General of NATO?" --as-of 2010',
        'precedent ask "who was to succeed Stoltenberg?" --known-by 2024-06-30',
        'precedent ask "who challenged Rutte?" --uncertain',
        'precedent ask "who challenged Rutte?" --json',
        'precedent ask "who relation=succeeded subject=? object=person/jens-stoltenberg"',
        'precedent ask -i',
      ),
    )
    .action(async (words: string[], options: AskOptions, command: Command) => {
      if (options.interactive) return askInTurn(command, context, words.join(' '), options);
      if (words.length === 0)
        throw new PrecedentError(
          'invalid_input',
          'no question given',
          'Write one: precedent ask "Who preceded Mark Rutte?"',
        );
      const { ask } = await import('@precedent/query');
      await printAnswer(command, context, (graph, reference) =>
        ask(graph, reference, words.join(' '), options),
      );
    });
}
