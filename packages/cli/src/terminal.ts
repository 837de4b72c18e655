import { createInterface } from 'node:readline';
import { addAbortSignal } from 'node:stream';
import pc from 'picocolors';

type Colours = ReturnType<typeof pc.createColors>;

/** Where a command reads from and writes to. Tests give one that keeps what was written. */
export interface Terminal {
  /**
   * Standard output: the result. Resolves when more may be written.
   *
   * @throws OutputClosed where nobody reads it any more.
   */
  print(text: string): Promise<void>;
  /** Standard error: progress, warnings and errors. */
  note(text: string): void;
  /** All of standard input; fails where the signal aborts before its end. */
  readInput(signal: AbortSignal): Promise<Uint8Array>;
  /** Colours for `print`, and for `note`: each only where a terminal shows them. */
  out: Colours;
  err: Colours;
  /** Columns to fill with text. */
  width: number;
  /** Whether what is noted can be drawn over. */
  interactive: boolean;
  /** Asks the person at the terminal for a line; null at the end of input. Null where nobody is there. */
  ask?: ((question: string) => Promise<string | null>) | null;
}

/** Whoever read our output has had enough: `precedent articles | head -1`. No failure of the command. */
export class OutputClosed extends Error {}

/** The same terminal for work that goes on where nobody reads the output any more. */
export function printingWhileRead(terminal: Terminal): Terminal {
  const print = (text: string) =>
    terminal.print(text).catch((error) => {
      if (!(error instanceof OutputClosed)) throw error;
    });
  return { ...terminal, print };
}

/** Longer lines of prose are hard to read, however wide the window. */
const WIDEST = 100;

export function createTerminal(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // `print` tells of it, and a note that nobody reads is no failure; without a listener the event would
  // end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  return {
    print: (text) => writeOut(stdout, text),
    note: (text) => void stderr.write(text),
    readInput: (signal) => readAll(addAbortSignal(signal, stdin)),
    out: pc.createColors(hasColours(stdout, env)),
    err: pc.createColors(hasColours(stderr, env)),
    width: Math.min(stdout.columns || 80, WIDEST),
    interactive: stderr.isTTY === true && env.TERM !== 'dumb',
    ask: stdin.isTTY && stdout.isTTY ? (question) => askLine(process, question) : null,
  };
}

/** https://no-color.org: any value but the empty one turns colours off. */
function hasColours(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
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
