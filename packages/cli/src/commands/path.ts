import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printAnswer } from './answer-command.ts';
import { addPageOptions, addScopeOptions, examples, jsonOption, type ScopeOptions } from './options.ts';

export function addPath(program: Command, context: Context): void {
  const command = program
    .command('path')
    .description('show the shortest chain of facts that links two entities')
    .argument('<from>', 'a name')
    .argument('<to>', 'another name');
  addPageOptions(addScopeOptions(command))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples('precedent path "Mark Rutte" "Vladimir Putin"', 'precedent path Rutte Ukraine --json'),
    )
    .action(async (from: string, to: string, options: ScopeOptions, command: Command) => {
      const { path } = await import('@precedent/query');
      await printAnswer(command, context, (graph, reference) => path(graph, reference, from, to, options));
    });
}
