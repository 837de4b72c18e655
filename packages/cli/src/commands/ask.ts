import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printAnswer } from './answer-command.ts';
import { addScopeOptions, examples, jsonOption, type ScopeOptions } from './options.ts';

export function addAsk(program: Command, context: Context): void {
  const command = program
    .command('ask')
    .description('answer a question, with the quotes behind the answer')
    .argument('<question...>', 'for example "Who preceded Mark Rutte?"');
  addScopeOptions(command)
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
      ),
    )
    .action(async (words: string[], options: ScopeOptions, command: Command) => {
      const { ask } = await import('@precedent/query');
      await printAnswer(command, context, (graph, reference) =>
        ask(graph, reference, words.join(' '), options),
      );
    });
}
