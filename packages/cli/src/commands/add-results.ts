import { PrecedentError, sayNumber } from '@precedent/model';
import type { Context } from '../context.ts';
import { EXIT_CODES, UNEXPECTED } from '../exit-code.ts';
import { counted } from '../print/counted.ts';
import { formatProblem } from '../print/format-problem.ts';
import { printJson } from '../print/print-json.ts';
import type { AddResult } from '../reading/add-result.ts';
import { errorToJson, reportError } from '../report-error.ts';
import { untilStopped } from '../stop.ts';
import { printingWhileRead, type Terminal } from '../terminal.ts';

/**
 * Prints what happens to each article as it is added, and then the counts, or `none`. Returns the exit code.
 *
 * @throws Stopped if the process has to end, after printing what had been added.
 */
export async function addResults(
  adding: AsyncIterable<AddResult>,
  context: Context,
  { json = false, none = '0 added' }: { json?: boolean | undefined; none?: string },
): Promise<number> {
  // With `precedent add … | head`, everything is still to be added.
  const terminal = printingWhileRead(context.terminal);
  const counts = new Counts();
  /** Only for what is printed as a whole: there may be millions. */
  const results: unknown[] = [];
  const stopped = await untilStopped(async () => {
    for await (const result of adding) {
      counts.count(result);
      if (json) results.push(toJson(result));
      if (!json) await printResult(result, terminal);
      else if (result.outcome === 'failed') reportError(result.error, terminal);
    }
  });
  if (json) await printJson(results, terminal);
  else await terminal.print(`${counts.summarise() || none}${stopped ? ', then stopped' : ''}\n`);
  if (stopped) throw stopped;
  return counts.exitCode;
}

/** Prints what happens to each article, for as long as articles come; as JSON, one object in each line. */
export async function printEachResult(
  adding: AsyncIterable<AddResult>,
  { terminal }: Context,
  { json = false }: { json?: boolean | undefined },
): Promise<void> {
  for await (const result of adding)
    if (!json) await printResult(result, terminal);
    else await terminal.print(`${JSON.stringify(toJson(result))}\n`);
}

/** Prints what happened to one article. */
export async function printResult(result: AddResult, terminal: Terminal): Promise<void> {
  const { out } = terminal;
  for (const problem of result.problems) terminal.note(formatProblem(problem, terminal));
  if (result.outcome === 'failed') {
    reportError(result.error, terminal);
    return;
  }
  const colour = { added: out.green, replaced: out.cyan, unchanged: out.dim }[result.outcome];
  const claims =
    result.claims === null ? '' : ` (${describeClaims(result.kind, result.claims, result.uncertain)})`;
  await terminal.print(`${colour(result.outcome.padEnd(9))}  ${result.title}${claims}\n`);
  if (result.kind === 'news')
    for (const note of result.notes) terminal.note(`${terminal.err.yellow('note:')} ${note}\n`);
}

/** "14 facts"; "6 claims, 2 uncertain". */
function describeClaims(kind: 'news' | 'facts', claims: number, uncertain: number | null): string {
  const all = counted(claims, kind === 'facts' ? 'fact' : 'claim');
  return uncertain ? `${all}, ${sayNumber(uncertain)} uncertain` : all;
}

class Counts {
  /** Of the first failure; skipped rows of a facts file are one. */
  exitCode = 0;
  private readonly counts = { added: 0, replaced: 0, unchanged: 0, failed: 0 };

  count(result: AddResult): void {
    this.counts[result.outcome] += 1;
    if (this.exitCode === 0) this.exitCode = exitCodeOf(result);
  }

  /** "3 added, 1 failed"; empty if there was nothing. */
  summarise(): string {
    const parts = Object.entries(this.counts).filter(([, number]) => number > 0);
    return parts.map(([outcome, number]) => `${number} ${outcome}`).join(', ');
  }
}

function toJson(result: AddResult): unknown {
  if (result.outcome !== 'failed') return result;
  return { ...result, error: errorToJson(result.error) };
}

function exitCodeOf(result: AddResult): number {
  if (result.outcome === 'failed')
    return result.error instanceof PrecedentError ? EXIT_CODES[result.error.code] : UNEXPECTED;
  return result.problems.length > 0 ? EXIT_CODES.invalid_input : 0;
}
