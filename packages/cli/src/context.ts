import type { Reader, ReaderInfo, Reference } from '@precedent/model';
import type { Explainer } from '@precedent/reader';
import type { Fetcher } from './fetch/fetcher.ts';
import { once } from './once.ts';
import type { StartWorker } from './reading/worker.ts';
import type { StartAnsweringThread } from './serving/answering-options.ts';
import type { Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** What commands work with. Each part is loaded when first used, because most commands need few. */
export interface Context {
  terminal: Terminal;
  /** Environment variables. */
  environment: Readonly<Record<string, string | undefined>>;
  reference(): Promise<Reference>;
  /** The built-in reader. Loading its model takes a second. */
  reader(): Promise<Reader>;
  /** Explains step by step how that reader reads an article. */
  explainer(): Promise<Explainer>;
  /** The name and version of the reader, without loading the model. */
  readerInfo(): Promise<ReaderInfo>;
  /** Fetches pages and feeds from the web. */
  fetcher(): Promise<Fetcher>;
  /** The current ISO date and time. */
  now(): string;
  /** Starts a process that reads articles for a server. */
  startReadingProcess: StartWorker;
  /** Starts the thread that answers for a server; null to have the server itself answer. */
  startAnsweringThread: StartAnsweringThread | null;
  /** Tells a command that the process should end. */
  stop: Stop;
}

export function createContext(
  terminal: Terminal,
  environment: Context['environment'],
  stop: Stop,
  startReadingProcess: StartWorker,
  startAnsweringThread: StartAnsweringThread | null,
): Context {
  const reference = once(async () => {
    const { loadReference } = await import('@precedent/reference');
    return loadReference();
  });
  const readerAssets = async () => {
    const { loadReaderModel } = await import('@precedent/reference');
    return { model: await loadReaderModel(), reference: await reference(), signal: stop.signal };
  };
  const reader = once(async () => (await import('@precedent/reader')).createReader(await readerAssets()));
  const explainer = once(async () =>
    (await import('@precedent/reader')).createExplainer(await readerAssets()),
  );
  const readerInfo = async () => (await import('@precedent/reader')).READER_INFO;
  const fetcher = once(async () => {
    const [{ Fetcher }, { network }] = [
      await import('./fetch/fetcher.ts'),
      await import('./fetch/network.ts'),
    ];
    return new Fetcher(network, stop.signal);
  });
  const now = () => new Date().toISOString();
  return {
    terminal,
    environment,
    reference,
    reader,
    explainer,
    readerInfo,
    fetcher,
    now,
    startReadingProcess,
    startAnsweringThread,
    stop,
  };
}
