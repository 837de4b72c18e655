import type { OpenCandidate } from '@precedent/graph';
import type { Verdict } from '@precedent/model';
import type { Context } from '../context.ts';
import { formatCandidate } from '../print/format-candidate.ts';
import { loadResolution, type OpenResolution } from './load-resolution.ts';
import { warnOfProblems } from './warn-of-problems.ts';

const QUESTION = 'The same? [y]es, [n]o, [s]kip, [u]ndo the last, [q]uit: ';

/** Asks about the possible duplicates one by one; each answer is saved at once. */
export async function reviewCandidates(opened: OpenResolution, context: Context): Promise<void> {
  const { terminal } = context;
  const { archive, resolution } = opened;
  const made: number[] = [];
  let at = 0;
  while (at < resolution.open.length) {
    const candidate = resolution.open[at]!;
    await terminal.print(`\n${formatCandidate(candidate, at + 1, opened, terminal)}`);
    const answer = await terminal.ask!(QUESTION);
    if (answer === null || answer === 'q') break;
    if (answer === 'u') at = await undoLast(made, at, opened, context);
    else if (answer === 's' || answer === '') at += 1;
    else if (answer === 'y' || answer === 'n') {
      made.push((await archive.decide(verdictOn(candidate, answer), context.now())).number);
      at += 1;
    }
  }
  await terminal.print(`${made.length === 1 ? '1 decision' : `${made.length} decisions`} made\n`);
  if (made.length > 0) warnOfProblems((await loadResolution(archive, context)).resolution.problems, terminal);
}

function verdictOn({ sides: [one, other] }: OpenCandidate, answer: 'y' | 'n'): Verdict {
  return { kind: answer === 'y' ? 'same' : 'different', entity: one.ref, other: other.ref };
}

/** @returns the index of the candidate to ask about next. */
async function undoLast(
  made: number[],
  at: number,
  { archive }: OpenResolution,
  { now, terminal }: Context,
): Promise<number> {
  const last = made.pop();
  if (last === undefined) {
    terminal.note('Nothing to undo.\n');
    return at;
  }
  await archive.undo(last, now());
  return Math.max(0, at - 1);
}
