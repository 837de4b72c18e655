import { LONGEST_REASON, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { formatDecisions } from '../print/format-decision.ts';
import { printJson } from '../print/print-json.ts';
import { loadResolution } from '../resolving/load-resolution.ts';
import { warnOfProblems } from '../resolving/warn-of-problems.ts';
import { examples, jsonOption, withArchive } from './options.ts';

interface Options {
  reason?: string;
  json?: boolean;
}

/** Adds `resolve confirm` and `resolve reject`. */
export function addRulings(resolve: Command, context: Context): void {
  for (const kind of ['confirm', 'reject'] as const)
    resolve
      .command(kind)
      .description(
        kind === 'confirm'
          ? 'the article does say so: the claim counts as certain'
          : 'the article does not say so: the claim is left out everywhere',
      )
      .argument('<article>', 'the first characters of its id')
      .argument('<claim>', 'the id of the claim, unique in its article')
      .option('--reason <words>', 'why, to be kept with the decision', parseReason)
      .addOption(jsonOption())
      .addHelpText(
        'after',
        `${examples(`precedent resolve ${kind} 3f9a c12 --reason "checked by phone"`)}\n\nprecedent ask --json and precedent read --json print the ids of articles and claims.\nThe decision is kept when the article is read again, and can be undone.`,
      )
      .action((article: string, claim: string, { reason, json }: Options, command: Command) =>
        withArchive(
          command,
          async (archive) => {
            const verdict = { kind, claim: await findClaim(archive, article, claim), reason: reason ?? null };
            const decision = await archive.decide(verdict, context.now());
            warnOfProblems((await loadResolution(archive, context)).resolution.problems, context.terminal);
            if (json) return printJson(decision, context.terminal);
            return context.terminal.print(formatDecisions([decision], [], context.terminal));
          },
          { writes: true },
        ),
      );
}

async function findClaim(archive: Archive, beginning: string, claimId: string) {
  const { refToClaim } = await import('@precedent/graph');
  const found = (await archive.articles()).filter(({ id }) => id.startsWith(beginning));
  const exact = found.find(({ id }) => id === beginning);
  if (!exact && found.length > 1)
    throw new PrecedentError(
      'ambiguous',
      `${found.length} articles have an id that begins with ${beginning}`,
      'Give more of the id: precedent articles lists them.',
    );
  const article = exact ?? found[0];
  const reading = article && (await archive.reading(article.id));
  const claim = reading && refToClaim(reading, claimId);
  if (claim) return claim;
  throw new PrecedentError(
    'not_found',
    reading ? `article ${reading.article.id} has no claim ${claimId}` : `no article ${beginning}`,
    'To see the ids of articles and claims: precedent ask --json, or precedent export --readings.',
  );
}

function parseReason(value: string): string {
  if (value.trim() !== '' && value.length <= LONGEST_REASON) return value;
  throw new InvalidArgumentError(`Write 1 to ${LONGEST_REASON} characters.`);
}
