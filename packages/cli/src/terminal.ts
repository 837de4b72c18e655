import { createInterface } from 'node:readline';
import { addAbortSignal, Writable } from 'node:stream';
import { toPrintable } from '@precedent/model';
import pc from 'picocolors';

type Colours = ReturnType<typeof pc.createColors>;

/** Where a command reads from and writes to. Tests replace it to record the output. */
export interface Terminal {
  /**
   * Writes the result to standard output. Resolves when more can be written.
   *
   * @throws OutputClosed if the reader of the output closed the pipe.
   */
  print(text: string): Promise<void>;
  /** Writes progress, warnings and errors to standard error. */
  note(text: string): void;
  /** Reads all of standard input. Fails if the signal aborts first. */
  readInput(signal: AbortSignal): Promise<Uint8Array>;
  /** Colours for `print` and for `note`, each only if it is a terminal. */
  out: Colours;
  err: Colours;
  /** Width of the text in columns. */
  width: number;
  /** Whether notes can be overwritten, for a progress bar. */
  interactive: boolean;
  /** Whether a bug in Precedent is printed with its stack trace, for developers. */
  tracing?: boolean;
  /** Asks the person at the terminal for a line; null at the end of input. Null if there is no terminal. */
  ask?: ((question: string) => Promise<string | null>) | null;
  /** The same for a password, which is not shown. */
  askSecret?: ((question: string) => Promise<string | null>) | null;
}

/** The reader of our output closed the pipe, as in `precedent articles | head -1`. This is not a failure. */
export class OutputClosed extends Error {}

/** The same terminal, for work that goes on after the reader of the output closed the pipe. */
export function printingWhileRead(terminal: Terminal): Terminal {
  const print = (text: string) =>
    terminal.print(text).catch((error) => {
      if (!(error instanceof OutputClosed)) throw error;
    });
  return { ...terminal, print };
}

/** In columns; longer lines of prose are hard to read. */
const WIDEST = 100;

export function createTerminal(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // `print` reports the error, and for `note` it does not matter. Without a listener it would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  return {
    print: (text) => writeOut(stdout, stdout.isTTY ? toShown(text) : text),
    note: (text) => void stderr.write(stderr.isTTY ? toShown(text) : text),
    readInput: (signal) => readAll(addAbortSignal(signal, stdin)),
    out: pc.createColors(hasColours(stdout, env)),
    err: pc.createColors(hasColours(stderr, env)),
    width: Math.min(stdout.columns || 80, WIDEST),
    interactive: stderr.isTTY === true && env.TERM !== 'dumb',
    tracing: Boolean(env.PRECEDENT_DEBUG),
    ask: stdin.isTTY && stdout.isTTY ? (question) => askLine(process, question) : null,
    askSecret: stdin.isTTY && stderr.isTTY ? (question) => askSecret(process, question) : null,
  };
}

/** https://no-color.org: any value except the empty string turns colours off. */
function hasColours(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** The control sequences that commands print themselves: colours, and the one that clears the line of a progress bar. */
const OWN_SEQUENCES = new RegExp(`(\\r?${'\u001b'}\\[(?:2K|[0-79]m|[1-9]\\d{1,2}m))`);

/** Titles, quotes and names come from articles that others wrote; what they hide in them must not reach a terminal. */
function toShown(text: string): string {
  return text
    .split(OWN_SEQUENCES)
    .map((part, index) => (index % 2 === 0 ? toPrintable(part) : part))
    .join('');
}

function writeOut(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: (Error & { code?: string }) | null) => {
      if (!error) resolve();
      else reject(error.code === 'EPIPE' ? new OutputClosed() : error);
    });
  });
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function askLine({ stdin, stdout }: NodeJS.Process, question: string): Promise<string | null> {
  const lines = createInterface({ input: stdin, output: stdout });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer.trim().toLowerCase());
      lines.close();
    });
  });
}

/** The question goes to standard error, so that it is seen when the result goes to a file. */
function askSecret({ stdin, stderr }: NodeJS.Process, question: string): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true });
  stderr.write(question);
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.question('', (answer) => {
      stderr.write('\n');
      resolve(answer);
      lines.close();
    });
  });
}
