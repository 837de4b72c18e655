import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printAnswer } from './answer-command.ts';
import {
  addPageOptions,
  addScopeOptions,
  examples,
  jsonOption,
  parseCount,
  type ScopeOptions,
} from './options.ts';

interface Options extends ScopeOptions {
  relation?: string[];
  depth: number;
}

export function addNeighbours(program: Command, context: Context): void {
  const command = program
    .command('neighbours')
    .description('list everything linked to a person, country or institution')
    .argument('<name...>', 'a name, as articles use it')
    .option('--relation <relation...>', 'only these relations, for example supported')
    .option('--depth <steps>', 'how many steps to follow', parseCount, 1);
  addPageOptions(addScopeOptions(command))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent neighbours "Mark Rutte"',
        'precedent neighbours NATO --relation holds_office',
        'precedent neighbours Ukraine --depth 2',
      ),
    )
    .action(async (words: string[], options: Options, command: Command) => {
      const { neighbours } = await import('@precedent/query');
      const { relation: relations, ...scope } = options;
      await printAnswer(command, context, (graph, reference) =>
        neighbours(graph, reference, words.join(' '), { relations, ...scope }),
      );
    });
}
