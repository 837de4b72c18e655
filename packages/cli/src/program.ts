import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAdd } from './commands/add.ts';
import { addAlerts } from './commands/alerts.ts';
import { addArticles } from './commands/articles.ts';
import { addAsk } from './commands/ask.ts';
import { addBackup } from './commands/backup.ts';
import { addCareer } from './commands/career.ts';
import { addChanges } from './commands/changes.ts';
import { addConflicts } from './commands/conflicts.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addFormats } from './commands/formats.ts';
import { addImport } from './commands/import.ts';
import { addLineage } from './commands/lineage.ts';
import { addLink } from './commands/link.ts';
import { addMcp } from './commands/mcp.ts';
import { addNeighbours } from './commands/neighbours.ts';
import { examples } from './commands/options.ts';
import type { Outcome } from './commands/outcome.ts';
import { addPath } from './commands/path.ts';
import { addPlans } from './commands/plans.ts';
import { addPush } from './commands/push.ts';
import { addQueue } from './commands/queue.ts';
import { addQuickStatements } from './commands/quickstatements.ts';
import { addRead } from './commands/read.ts';
import { addRemove } from './commands/remove.ts';
import { addReread } from './commands/reread.ts';
import { addResolve } from './commands/resolve.ts';
import { addRestore } from './commands/restore.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addSparql } from './commands/sparql.ts';
import { addStats } from './commands/stats.ts';
import { addVerify } from './commands/verify.ts';
import { addWatch } from './commands/watch.ts';
import { addWork } from './commands/work.ts';
import type { Context } from './context.ts';
import { describeExitCodes } from './exit-code.ts';

/** The whole command line. */
export function createProgram(context: Context, outcome: Outcome): Command {
  const { terminal } = context;
  const program = new Command('precedent')
    .description(
      'Reads political news into a graph of people, countries and institutions, with the source sentence of every edge.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .option(
      '--archive <file>',
      'an SQLite file, or a PostgreSQL database (postgres://…)',
      '.precedent/archive.sqlite',
    )
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void terminal.print(text).catch(() => {}),
      writeErr: (text) => terminal.note(text),
    })
    .showHelpAfterError('  To list the commands: precedent --help. For help on one: precedent COMMAND --help')
    .exitOverride()
    .hook('preAction', (_program, command) => {
      outcome.json = command.optsWithGlobals().json === true;
    })
    .addHelpText(
      'after',
      `${examples('precedent add report.txt', 'precedent ask "Who preceded Mark Rutte?"', 'precedent serve')}\n\n${describeExitCodes()}`,
    );
  addAdd(program, context, outcome);
  addReread(program, context, outcome);
  addRead(program, context, outcome);
  addExplain(program, context);
  addQueue(program, context, outcome);
  addWork(program, context, outcome);
  addImport(program, context, outcome);
  addVerify(program, context, outcome);
  for (const addCommand of COMMANDS) addCommand(program, context);
  return program;
}

const COMMANDS = [
  addAsk,
  addLineage,
  addCareer,
  addNeighbours,
  addPath,
  addSparql,
  addConflicts,
  addPlans,
  addSearch,
  addArticles,
  addRemove,
  addResolve,
  addLink,
  addStats,
  addWatch,
  addAlerts,
  addChanges,
  addDiff,
  addBackup,
  addRestore,
  addExport,
  addFormats,
  addPush,
  addQuickStatements,
  addServe,
  addMcp,
];

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
