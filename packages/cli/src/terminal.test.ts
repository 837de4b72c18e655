import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { reportError } from './report-error.ts';
import { createTerminal } from './terminal.ts';

/** A process whose output is recorded. */
function recordingProcess(isTTY: boolean) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY,
    columns: 80,
    on: () => {},
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
    },
  });
  const process = { stdin: {}, stdout: stream('out'), stderr: stream('err'), env: { TERM: 'xterm' } };
  return { written, terminal: createTerminal(process as unknown as NodeJS.Process) };
}

const HOSTILE = '\u001b[2J\u001b]0;owned\u0007Rutte \u202emet\u009b8m';

test('what articles hide in titles and quotes does not reach a terminal, but our own colours do', async () => {
  const { written, terminal } = recordingProcess(true);
  await terminal.print(`${terminal.out.red('found')} ${HOSTILE}\n`);
  expect(written.out).toBe('\u001b[31mfound\u001b[39m [2J]0;ownedRutte met8m\n');
});

test('what goes to a file or a pipe is not changed', async () => {
  const { written, terminal } = recordingProcess(false);
  await terminal.print(HOSTILE);
  expect(written.out).toBe(HOSTILE);
});

test('errors are printed without control characters, wherever they go', () => {
  const { written, terminal } = recordingProcess(false);
  reportError(new PrecedentError('not_found', `no such file: ${HOSTILE}`, `Check ${HOSTILE}.`), terminal);
  expect(written.err).toBe('error: no such file: [2J]0;ownedRutte met8m\n  Check [2J]0;ownedRutte met8m.\n');
});
