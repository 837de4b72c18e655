import { type Alert, alertRequestSchema, PrecedentError, titleOfAlert, toPrintable } from '@precedent/model';
import type { AlertParts, Deliver } from '@precedent/server';
import type { Archive } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openGraph } from '../open-graph.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, withArchive } from './options.ts';

interface Options {
  json?: boolean;
  entity?: string;
  webhook?: string;
  webhookHost: string[];
}

export function addAlerts(program: Command, context: Context): void {
  const alerts = program
    .command('alerts')
    .description('watch questions and entities: tell when a new article changes what is known')
    .addHelpText(
      'after',
      `${examples(
        'precedent alerts add "Who is the Secretary General of NATO?"',
        'precedent alerts add "Who met Rutte?" --webhook https://hooks.example/x --webhook-host hooks.example',
        'precedent alerts add --entity "Mark Rutte"',
        'precedent alerts list',
        'precedent alerts check --webhook-host hooks.example',
        'precedent alerts remove who-met-rutte',
      )}\n\nA running server asks all of them after each change, and has them at /alerts.rss. Without a server,\nrun check after adding articles.`,
    );
  addList(alerts, context);
  addAdd(alerts, context);
  addRemove(alerts, context);
  addCheck(alerts, context);
}

function addList(alerts: Command, context: Context): void {
  alerts
    .command('list', { isDefault: true })
    .description('list what is watched, with the latest change of each')
    .addOption(jsonOption())
    .action((options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const all = await archive.alerts();
        if (options.json) return printJson(all, context.terminal);
        const { sayChange } = await import('@precedent/server');
        const lines = all.map((alert) => describe(alert, sayChange));
        return context.terminal.print(lines.join('') || 'Nothing is watched.\n');
      }),
    );
}

function addAdd(alerts: Command, context: Context): void {
  withHosts(
    alerts
      .command('add')
      .description('watch a question, or all that is known about an entity')
      .argument('[question...]', 'as for ask')
      .option('--entity <name>', 'watch this person, country or institution instead')
      .option('--webhook <address>', 'send each change there, as JSON'),
  )
    .addOption(jsonOption())
    .action((words: string[], options: Options, command: Command) =>
      writing(command, async (archive) => {
        const { addAlert } = await import('@precedent/server');
        const asked = parse({
          ...(words.length > 0 && { question: words.join(' ') }),
          ...(options.entity !== undefined && { entity: options.entity }),
          webhook: options.webhook ?? null,
        });
        if (asked.webhook !== null) {
          const { refuseOtherHost } = await import('../fetch/deliver.ts');
          refuseOtherHost(asked.webhook, options.webhookHost);
        }
        const alert = await addAlert(asked, await partsOf(archive, context, null));
        if (options.json) return printJson(alert, context.terminal);
        return context.terminal.print(`${alert.id}\n${describeFound(alert)}`);
      }),
    );
}

function addRemove(alerts: Command, context: Context): void {
  alerts
    .command('remove')
    .description('stop watching')
    .argument('<id>', 'as list prints it')
    .action((id: string, _: unknown, command: Command) =>
      writing(command, async (archive) => {
        const { removeAlert } = await import('@precedent/server');
        const removed = await removeAlert(archive, id);
        await context.terminal.print(`no longer watched: ${toPrintable(titleOfAlert(removed))}\n`);
      }),
    );
}

function addCheck(alerts: Command, context: Context): void {
  withHosts(
    alerts.command('check').description('ask all of them again, and print which answers have changed'),
  )
    .addOption(jsonOption())
    .action((options: Options, command: Command) =>
      writing(command, async (archive) => {
        const { checkAlerts, sayChange } = await import('@precedent/server');
        const deliver =
          options.webhookHost.length === 0 ? null : await deliverer(options.webhookHost, context);
        const noticed = await checkAlerts(await partsOf(archive, context, deliver));
        if (options.json) return printJson(noticed, context.terminal);
        const lines = noticed.map(
          ({ alert, change }) => `${toPrintable(titleOfAlert(alert))}\n  ${toPrintable(sayChange(change))}\n`,
        );
        return context.terminal.print(lines.join('') || 'No answer has changed.\n');
      }),
    );
}

function writing(command: Command, work: (archive: Archive) => Promise<void>): Promise<void> {
  return withArchive(command, work, { writes: true });
}

function withHosts(command: Command): Command {
  return command.option(
    '--webhook-host <name>',
    'a host that may be sent changes; repeatable',
    (name: string, names: string[]) => [...names, name],
    [],
  );
}

async function deliverer(hosts: readonly string[], context: Context): Promise<Deliver> {
  const [{ deliverTo }, { network }] = [
    await import('../fetch/deliver.ts'),
    await import('../fetch/network.ts'),
  ];
  return deliverTo(hosts, network, context.stop.signal);
}

async function partsOf(archive: Archive, context: Context, deliver: Deliver | null): Promise<AlertParts> {
  const reference = await context.reference();
  const ask = await openGraph(archive, reference, context.terminal);
  const { terminal } = context;
  return {
    archive,
    reference,
    ask,
    deliver,
    warn: (line) => terminal.note(`${terminal.err.yellow('note:')} ${toPrintable(line)}\n`),
  };
}

function parse(input: unknown) {
  const parsed = alertRequestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PrecedentError(
    'invalid_input',
    `${issue?.path.join('.')}: ${issue?.message}`,
    'Give a question of at most 500 characters, and an address that begins with https://.',
  );
}

function describe(alert: Alert, sayChange: (change: Alert['changes'][number]) => string): string {
  const [latest] = alert.changes;
  const news = latest ? `  ${latest.at.slice(0, 10)}: ${toPrintable(sayChange(latest))}\n` : '';
  return `${alert.id}\n  ${toPrintable(titleOfAlert(alert))}\n${describeFound(alert)}${news}`;
}

function describeFound({ found: { summary, results } }: Alert): string {
  return `  ${toPrintable(summary ?? (results.slice(0, 3).join('; ') || 'no answer yet'))}\n`;
}
