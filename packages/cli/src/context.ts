import type { Reader, ReaderInfo, Reference } from '@precedent/model';
import { once } from './once.ts';
import type { Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** What commands work with. The parts are loaded when first asked for: most commands need few. */
export interface Context {
  terminal: Terminal;
  /** Variables of the environment. */
  environment: Readonly<Record<string, string | undefined>>;
  reference(): Promise<Reference>;
  /** The built-in reader; loading its model takes a second. */
  reader(): Promise<Reader>;
  /** Which reader that would be, without loading its model. */
  readerInfo(): Promise<ReaderInfo>;
  /** ISO date and time by this machine's clock. */
  now(): string;
  /** Tells a command that the process is to end. */
  stop: Stop;
}

export function createContext(terminal: Terminal, environment: Context['environment'], stop: Stop): Context {
  const reference = once(async () => {
    const { loadReference } = await import('@precedent/reference');
    return loadReference();
  });
  const reader = once(async () => {
    const [{ createReader }, { loadReaderModel }] = await Promise.all([
      import('@precedent/reader'),
      import('@precedent/reference'),
    ]);
    return createReader({
      model: await loadReaderModel(),
      reference: await reference(),
      signal: stop.signal,
    });
  });
  const readerInfo = async () => (await import('@precedent/reader')).READER_INFO;
  const now = () => new Date().toISOString();
  return { terminal, environment, reference, reader, readerInfo, now, stop };
}
