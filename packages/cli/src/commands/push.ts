import { PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { counted } from '../print/counted.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { readNeo4jAddress } from '../pushing/neo4j-address.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import { addPartOptions, type PartOptions, toFilter } from './part-options.ts';

interface Options extends PartOptions {
  user: string;
  database?: string;
  prune?: boolean;
  unencrypted?: boolean;
  json?: boolean;
}

const PASSWORD = 'PRECEDENT_NEO4J_PASSWORD';

export function addPush(program: Command, context: Context): void {
  const command = program
    .command('push')
    .description('write the graph to a running Neo4j server; pushing again updates it')
    .argument('<address>', 'for example bolt+s://db.example.org, or bolt://localhost:7687')
    .option('--user <name>', 'who logs in', 'neo4j')
    .option('--database <name>', "the database (default: the server's)")
    .option('--prune', 'remove what an earlier push wrote and this one did not')
    .option('--unencrypted', 'allow another machine to be reached without encryption');
  addPartOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nThe password is asked for, or read from the environment variable ${PASSWORD}.\n${examples(
        'precedent push bolt://localhost:7687',
        'precedent push neo4j+s://db.example.org --database news --prune',
      )}`,
    )
    .action((address: string, options: Options, command: Command) =>
      push(readNeo4jAddress(address, options.unencrypted ?? false), options, command, context),
    );
}

async function push(address: string, options: Options, command: Command, context: Context): Promise<void> {
  const { terminal, environment, stop } = context;
  const { user, database, prune = false } = options;
  const password = environment[PASSWORD] ?? (await terminal.askSecret?.(`Password of ${user}: `)) ?? null;
  if (password === null)
    throw new PrecedentError(
      'invalid_input',
      `no password for ${user}`,
      `Set ${PASSWORD}, or run the command in a terminal, which asks for it.`,
    );
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const [{ cypherBatches, cypherConstraints, nameRevision, selectPart }, { pushBatches }] =
      await Promise.all([import('@precedent/formats'), import('../pushing/push-batches.ts')]);
    const whole = await loadGraph(archive, reference, terminal);
    const { graph } = selectPart(whole, reference, await toFilter(whole, options));
    const revision = nameRevision(graph);
    const pushed = {
      constraints: cypherConstraints(graph),
      batches: cypherBatches(graph, reference, revision),
      revision,
      prune,
    };
    const target = { address, user, password, database };
    const pruned = await withProgress(terminal, `writing to ${address}`, () =>
      pushBatches(pushed, target, stop.signal),
    );
    const { order: entities, size: facts } = graph;
    if (options.json) return printJson({ address, entities, facts, revision, pruned }, terminal);
    const removed = pruned
      ? `, removed ${counted(pruned.entities, 'entity')}, ${counted(pruned.facts, 'fact')}`
      : '';
    return terminal.print(
      `${address}: ${counted(entities, 'entity')}, ${counted(facts, 'fact')}${removed}\n`,
    );
  });
}
