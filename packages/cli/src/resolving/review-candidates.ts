import type { OpenCandidate } from '@precedent/graph';
import type { Verdict } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { formatCandidate } from '../print/format-candidate.ts';
import { findProblems } from './find-problems.ts';
import { openResolution } from './load-resolution.ts';
import { warnOfProblems } from './warn-of-problems.ts';

const QUESTION = 'The same? [y]es, [n]o, [s]kip, [u]ndo the last, [q]uit: ';

/** Possible duplicates that are loaded together; those after them take into account what was decided about these. */
const TOGETHER = 20;

interface Asked {
  candidate: OpenCandidate;
  text: string;
}

/** Asks about the possible duplicates one by one; each answer is saved at once. */
export async function reviewCandidates(archive: Archive, context: Context): Promise<void> {
  const { terminal } = context;
  const made: number[] = [];
  const asked = await loadNext([], archive, context);
  let at = 0;
  while (at < asked.length) {
    const { candidate, text } = asked[at]!;
    await terminal.print(`\n${text}`);
    const answer = await terminal.ask!(QUESTION);
    if (answer === null || answer === 'q') break;
    if (answer === 'u') at = await undoLast(made, at, archive, context);
    else if (answer === 's' || answer === '') at += 1;
    else if (answer === 'y' || answer === 'n') {
      made.push((await archive.decide(verdictOn(candidate, answer), context.now())).number);
      at += 1;
    }
    if (at === asked.length) asked.push(...(await loadNext(asked, archive, context)));
  }
  await terminal.print(`${made.length === 1 ? '1 decision' : `${made.length} decisions`} made\n`);
  if (made.length > 0) warnOfProblems(await findProblems(archive, context), terminal);
}

/** The next possible duplicates after those that were asked about. */
async function loadNext(asked: readonly Asked[], archive: Archive, context: Context): Promise<Asked[]> {
  const known = new Set(asked.map(({ candidate }) => candidate.key));
  const ask = await openResolution(archive, context);
  return ask((opened) => {
    const { openKeys, openPairs } = opened.resolved;
    const keys = openKeys().filter((key) => !known.has(key));
    return openPairs(keys.slice(0, TOGETHER)).map((candidate, index) => {
      const text = formatCandidate(candidate, asked.length + index + 1, opened, context.terminal);
      return { candidate, text };
    });
  });
}

function verdictOn({ sides: [one, other] }: OpenCandidate, answer: 'y' | 'n'): Verdict {
  return { kind: answer === 'y' ? 'same' : 'different', entity: one.ref, other: other.ref };
}

/** @returns the index of the candidate to ask about next. */
async function undoLast(
  made: number[],
  at: number,
  archive: Archive,
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
