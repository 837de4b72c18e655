import type { Said, SaidEnd } from '@precedent/graph';
import {
  ENTITY_TYPES,
  type EntityType,
  MODALITIES,
  type Modality,
  type Polarity,
  polaritySchema,
  type TenureStatus,
  tenureStatusSchema,
} from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { askInSetting } from '../resolving/load-setting.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import { addSignature, keepVerdict, type Signature, signedBy } from './signature.ts';

interface Options extends Signature {
  subject?: string;
  subjectType?: EntityType;
  relation?: string;
  object?: string;
  objectType?: EntityType;
  office?: string;
  modality?: Modality;
  polarity?: Polarity;
  from?: string;
  to?: string;
  status?: TenureStatus | 'none';
  json?: boolean;
}

const ENDS = `The subject and the object are given by a name that the article uses, or by the name or id of an
entity of the archive. A name that only the text of the article has needs its type.
The decision is kept when the article is read again, and can be undone.`;

/** Adds `resolve edit` and `resolve add`. */
export function addCorrections(resolve: Command, context: Context): void {
  const edit = resolve
    .command('edit')
    .description('correct a claim; what is not given stays as it is')
    .argument('<article>', 'the first characters of its id')
    .argument('<claim>', 'the id of the claim, unique in its article');
  addStatement(edit)
    .addHelpText(
      'after',
      `${examples(
        'precedent resolve edit 3f9a c12 --object "Joe Biden" --reason "the son was meant"',
        'precedent resolve edit 3f9a c12 --modality planned --from 2024-10-01',
        'precedent resolve edit 3f9a c12 --office "" --to ""',
      )}\n\n${ENDS}`,
    )
    .action((article: string, claim: string, options: Options, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          const { editClaim } = await import('@precedent/graph');
          const verdict = await askInSetting(archive, article, context, (setting) =>
            editClaim(setting, claim, saidBy(options), signedBy(options)),
          );
          await keepVerdict(verdict, archive, options, context);
        },
        { writes: true },
      ),
    );
  const add = resolve
    .command('add')
    .description('add a claim that the reader of an article missed')
    .argument('<article>', 'the first characters of its id')
    .requiredOption('--quote <words>', 'where the article says so, word for word');
  addStatement(add)
    .addHelpText(
      'after',
      `${examples(
        'precedent resolve add 3f9a --quote "Rutte saw Biden" --subject Rutte --relation met --object Biden',
      )}\n\n${ENDS}`,
    )
    .action((article: string, options: Options & { quote: string }, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          const { addClaim } = await import('@precedent/graph');
          const quote = { quote: options.quote };
          const verdict = await askInSetting(archive, article, context, (setting) =>
            addClaim(setting, saidBy(options), quote, signedBy(options)),
          );
          await keepVerdict(verdict, archive, options, context);
        },
        { writes: true },
      ),
    );
}

function addStatement(command: Command): Command {
  const choice = (flags: string, what: string, choices: readonly string[]) =>
    new Option(flags, what).choices(choices);
  const described = command
    .option('--subject <name>', 'who or what the relation runs from')
    .addOption(choice('--subject-type <type>', 'what the subject is', ENTITY_TYPES))
    .option('--relation <id>', 'the id of a relation of the ontology')
    .option('--object <name>', 'who or what the relation runs to')
    .addOption(choice('--object-type <type>', 'what the object is', ENTITY_TYPES))
    .option('--office <words>', 'the office: "Prime Minister of the Netherlands"; "" for none')
    .addOption(choice('--modality <modality>', 'how the article says it', MODALITIES))
    .addOption(choice('--polarity <polarity>', 'negative if the article denies it', polaritySchema.options))
    .option('--from <date>', 'since when it is so; "" if unknown')
    .option('--to <date>', 'until when it is so, the same for an event; "" if unknown')
    .addOption(
      choice('--status <status>', 'how the subject holds the office', [
        ...tenureStatusSchema.options,
        'none',
      ]),
    );
  return addSignature(described).addOption(jsonOption());
}

function saidBy(options: Options): Said {
  const { subject, subjectType, relation, object, objectType, office, modality, polarity, status } = options;
  return {
    subject: endOf(subject, subjectType),
    relation,
    object: endOf(object, objectType),
    office: emptyIsNull(office),
    modality,
    polarity,
    from: emptyIsNull(options.from),
    to: emptyIsNull(options.to),
    status: status === 'none' ? null : status,
  };
}

function endOf(name: string | undefined, type: EntityType | undefined): SaidEnd | undefined {
  return name === undefined || type === undefined ? name : { name, type };
}

function emptyIsNull(value: string | undefined): string | null | undefined {
  return value === '' ? null : value;
}
