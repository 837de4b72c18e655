import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { findReading } from '../resolving/load-setting.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import { addSignature, keepVerdict, type Signature, signedBy } from './signature.ts';

interface Options extends Signature {
  json?: boolean;
}

/** Adds `resolve confirm` and `resolve reject`. */
export function addRulings(resolve: Command, context: Context): void {
  for (const kind of ['confirm', 'reject'] as const)
    addSignature(
      resolve
        .command(kind)
        .description(
          kind === 'confirm'
            ? 'the article does say so: the claim counts as certain'
            : 'the article does not say so: the claim is left out everywhere',
        )
        .argument('<article>', 'the first characters of its id')
        .argument('<claim>', 'the id of the claim, unique in its article'),
    )
      .addOption(jsonOption())
      .addHelpText(
        'after',
        `${examples(`precedent resolve ${kind} 3f9a c12 --reason "checked by phone"`)}\n\nprecedent ask --json and precedent read --json print the ids of articles and claims.\nThe decision is kept when the article is read again, and can be undone.`,
      )
      .action((article: string, claimId: string, options: Options, command: Command) =>
        withArchive(
          command,
          async (archive) => {
            const { claimOf } = await import('@precedent/graph');
            const reading = await findReading(archive, article);
            const claim = claimOf({ reading, decisions: await archive.decisions() }, claimId);
            await keepVerdict({ kind, claim, ...signedBy(options) }, archive, options, context);
          },
          { writes: true },
        ),
      );
}
