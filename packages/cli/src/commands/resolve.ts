import type * as Graph from '@precedent/graph';
import {
  type EntityType,
  entityTypeSchema,
  type ListedEntity,
  PrecedentError,
  type Verdict,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { openGraph } from '../open-graph.ts';
import { formatDecisions } from '../print/format-decision.ts';
import { printJson } from '../print/print-json.ts';
import { findProblems } from '../resolving/find-problems.ts';
import { type ListOptions, listMerges, listOpen } from '../resolving/list-pairs.ts';
import { reviewCandidates } from '../resolving/review-candidates.ts';
import { addCorrections } from './correct-claim.ts';
import { examples, jsonOption, parseCount, withArchive } from './options.ts';
import { addRulings } from './rule-on-claim.ts';
import { byOption, keepVerdict, signedBy } from './signature.ts';

const NAMES = `An entity can be given by its name, by its id in the graph or in a list (Q57792),
or by its name in one article, with the first characters of the article's id:
"John Smith@3f9a".`;

/** How many possible duplicates to list by default. */
const SHOWN = 20;

export function addResolve(program: Command, context: Context): void {
  const resolve = program
    .command('resolve')
    .description(
      'decide which names refer to the same person, country or institution, and which claims are right',
    )
    .addHelpText(
      'after',
      `${examples(
        'precedent resolve',
        'precedent resolve list --json',
        'precedent resolve same "Rutte" "Mark Rutte"',
        'precedent resolve different "John Smith@3f9a" "John Smith@77c1"',
        'precedent resolve reject 3f9a c12 --reason "it says so of his brother"',
        'precedent resolve edit 3f9a c12 --modality planned',
        'precedent resolve add 3f9a --quote "Rutte saw Biden" --subject Rutte --relation met --object Biden',
        'precedent resolve undo 12',
      )}\n\n${NAMES}\nWithout a subcommand, asks about each possible duplicate in turn, or lists them\nif there is no terminal.`,
    )
    .action((_: unknown, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          if (context.terminal.ask) return reviewCandidates(archive, context);
          return listOpen(archive, { limit: SHOWN }, context);
        },
        { writes: context.terminal.ask !== null },
      ),
    );
  addList(resolve, context);
  addVerdicts(resolve, context);
  addRulings(resolve, context);
  addCorrections(resolve, context);
  addDecisions(resolve, context);
}

function addList(resolve: Command, context: Context): void {
  resolve
    .command('list')
    .description('list possible duplicates, likeliest first')
    .option('--limit <count>', 'show only the first', parseCount, SHOWN)
    .option('--merges', 'list merged names instead, with the reasons')
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent resolve list', 'precedent resolve list --merges --json'))
    .action((options: ListOptions & { merges?: boolean }, command: Command) =>
      withArchive(command, (archive) =>
        options.merges ? listMerges(archive, options, context) : listOpen(archive, options, context),
      ),
    );
}

function addVerdicts(resolve: Command, context: Context): void {
  for (const kind of ['same', 'different'] as const)
    resolve
      .command(kind)
      .description(
        kind === 'same'
          ? 'two names refer to the same entity'
          : 'two names, or one name in two articles, refer to different entities',
      )
      .argument('<a>')
      .argument('<b>')
      .addOption(byOption())
      .addOption(jsonOption())
      .addHelpText('after', `\n${NAMES}`)
      .action((a: string, b: string, _: unknown, command: Command) =>
        decide(command, context, ({ graph, listed, pairNamed }) => {
          const [entity, other] = pairNamed(graph, [a, b], listed);
          return { kind, entity, other };
        }),
      );
  resolve
    .command('rename')
    .description('change the display name of an entity; the old one becomes an alias')
    .argument('<a>')
    .argument('<name>')
    .addOption(byOption())
    .addOption(jsonOption())
    .action((a: string, name: string, _: unknown, command: Command) =>
      decide(command, context, ({ graph, listed, refNamed }) => {
        return { kind: 'rename', entity: refNamed(graph, a, listed), name };
      }),
    );
  resolve
    .command('retype')
    .description('change the type of an entity: person, country, institution or place')
    .argument('<a>')
    .argument('<type>', undefined, parseType)
    .addOption(byOption())
    .addOption(jsonOption())
    .action((a: string, type: EntityType, _: unknown, command: Command) =>
      decide(command, context, ({ graph, listed, refNamed }) => {
        return { kind: 'retype', entity: refNamed(graph, a, listed), type };
      }),
    );
}

function addDecisions(resolve: Command, context: Context): void {
  const { terminal } = context;
  resolve
    .command('decisions')
    .description('list the decisions made, and which of them conflict')
    .addOption(jsonOption())
    .action((options: { json?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        const decisions = await archive.decisions();
        const problems = await findProblems(archive, context);
        if (options.json) return printJson({ decisions, problems }, terminal);
        return terminal.print(formatDecisions(decisions, problems, terminal));
      }),
    );
  resolve
    .command('undo')
    .description('undo a decision')
    .argument('<number>', 'its number, as listed by resolve decisions', parseCount)
    .action((number: number, _: unknown, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          if (await archive.undo(number, context.now())) return terminal.print(`undone  ${number}\n`);
          throw new PrecedentError(
            'not_found',
            `no decision ${number} to undo`,
            'To see all decisions: precedent resolve decisions',
          );
        },
        { writes: true },
      ),
    );
}

/** What names in a decision are understood by. */
interface Understanding extends Pick<typeof Graph, 'pairNamed' | 'refNamed'> {
  graph: Graph.GraphView;
  listed: readonly ListedEntity[];
}

/** Saves a verdict, and reports decisions that conflict with it. */
async function decide(
  command: Command,
  context: Context,
  verdictOf: (understanding: Understanding) => Verdict,
): Promise<void> {
  const keep = async (archive: Archive) => {
    const options = command.opts<{ by?: string; json?: boolean }>();
    const { by } = signedBy(options);
    const { pairNamed, refNamed } = await import('@precedent/graph');
    const listed = await archive.listedEntities();
    const ask = await openGraph(archive, await context.reference(), context.terminal);
    const verdict = await ask((graph) => verdictOf({ graph, listed, pairNamed, refNamed }));
    await keepVerdict(by === undefined ? verdict : { ...verdict, by }, archive, options, context);
  };
  await withArchive(command, keep, { writes: true });
}

function parseType(value: string): EntityType {
  const parsed = entityTypeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`Choose one of ${entityTypeSchema.options.join(', ')}.`);
}
