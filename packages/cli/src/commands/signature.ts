import type { Signed } from '@precedent/graph';
import {
  isAboutClaim,
  LONGEST_REASON,
  LONGEST_SIGNATURE,
  placeOfClaim,
  type Verdict,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import { formatDecisions } from '../print/format-decision.ts';
import { printJson } from '../print/print-json.ts';
import { findProblems } from '../resolving/find-problems.ts';
import { warnOfProblems } from '../resolving/warn-of-problems.ts';

/** Why somebody decides, and who that is. */
export interface Signature {
  reason?: string;
  by?: string;
}

export function addSignature(command: Command): Command {
  return command
    .option('--reason <words>', 'why, to be kept with the decision', parseWords(LONGEST_REASON))
    .addOption(byOption());
}

export function byOption(): Option {
  return new Option('--by <name>', 'who decides, to be kept with the decision').argParser(
    parseWords(LONGEST_SIGNATURE),
  );
}

export function signedBy({ reason, by }: Signature): Signed {
  return { reason: reason ?? null, ...(by === undefined ? {} : { by }) };
}

/** Stores and prints a decision, and reports what conflicts with it. */
export async function keepVerdict(
  verdict: Verdict,
  archive: Archive,
  { json }: { json?: boolean },
  context: Context,
): Promise<void> {
  const decision = await archive.decide(verdict, context.now());
  warnOfProblems(await problemsAround(verdict, archive, context), context.terminal);
  if (json) return printJson(decision, context.terminal);
  return context.terminal.print(formatDecisions([decision], [], context.terminal));
}

/** Decisions without effect: all of them, or for a claim those about its article, for which no graph is needed. */
async function problemsAround(verdict: Verdict, archive: Archive, context: Context) {
  if (!isAboutClaim(verdict)) return findProblems(archive, context);
  const { problemsOfRulings } = await import('@precedent/graph');
  const { article } = placeOfClaim(verdict);
  return problemsOfRulings([article], await archive.decisions(), (id) => archive.reading(id));
}

function parseWords(longest: number): (value: string) => string {
  return (value) => {
    if (value.trim() !== '' && value.length <= longest) return value;
    throw new InvalidArgumentError(`Write 1 to ${longest} characters.`);
  };
}
