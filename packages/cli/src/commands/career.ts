import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printAnswer } from './answer-command.ts';
import { addPageOptions, addScopeOptions, examples, jsonOption, type ScopeOptions } from './options.ts';

export function addCareer(program: Command, context: Context): void {
  const command = program
    .command('career')
    .description('list the offices that a person held, in order')
    .argument('<name...>', 'a name, as articles use it');
  addPageOptions(addScopeOptions(command))
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent career "Mark Rutte"', 'precedent career Stoltenberg --json'))
    .action(async (words: string[], options: ScopeOptions, command: Command) => {
      const { career } = await import('@precedent/query');
      await printAnswer(command, context, (graph, reference) =>
        career(graph, reference, words.join(' '), options),
      );
    });
}
