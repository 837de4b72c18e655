import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, PrecedentError, quoteAt, type Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import pc from 'picocolors';
import type { Context } from './context.ts';
import { explainMeetings } from './explainer-for-tests.ts';
import { Fetcher } from './fetch/fetcher.ts';
import { run } from './run.ts';
import { Stopped } from './stop.ts';

const reference = await loadReference();

/** A command line in its own folder, with a reader that needs no model. */
export interface TestCommandLine {
  folder: string;
  /** Writes a file into the folder. Returns its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs one command on the folder's archive. */
  run(...args: string[]): Promise<{ exitCode: number; out: string; err: string }>;
  /** Standard input of the next command. */
  input: string;
  /** Its environment variables. */
  environment: Record<string, string>;
  /** What fetches pages; by default nothing can be reached. */
  fetcher: Fetcher;
  /** Version of the reader. */
  readerVersion: string;
  /** Called with each article before it is read. */
  reading: (article: Article) => void;
  /** What the person at the terminal types, one answer per line; null if there is no terminal. */
  answers: string[] | null;
  /** Tells a command to stop; so does reading the word "interrupted". */
  stopping: AbortController;
  remove(): void;
}

export function createTestCommandLine(): TestCommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  const commandLine: TestCommandLine = {
    folder,
    input: '',
    environment: {},
    fetcher: new Fetcher({ resolve: async () => [], route: (address) => address }),
    readerVersion: '1',
    reading: () => {},
    answers: null,
    stopping: new AbortController(),
    write(name, content) {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    async run(...args) {
      const printed = { out: '', err: '' };
      const context = createTestContext(printed, commandLine);
      const exitCode = await run([...args, '--archive', join(folder, 'archive.sqlite')], context);
      return { exitCode, ...printed };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
  return commandLine;
}

/** What a command of the command line works with; what it prints is appended to `printed`. */
export function createTestContext(
  printed: { out: string; err: string },
  commandLine: TestCommandLine,
): Context {
  const plain = pc.createColors(false);
  const info = { name: 'test', version: commandLine.readerVersion };
  return {
    terminal: {
      print: async (text) => {
        printed.out += text;
      },
      note: (text) => {
        printed.err += text;
      },
      readInput: async () => new TextEncoder().encode(commandLine.input),
      out: plain,
      err: plain,
      width: 80,
      interactive: false,
      tracing: commandLine.environment.PRECEDENT_DEBUG === '1',
      ask: commandLine.answers && (async () => commandLine.answers!.shift() ?? null),
    },
    environment: commandLine.environment,
    reference: async () => reference,
    reader: async () => ({
      info,
      read: async (article) => {
        commandLine.reading(article);
        if (article.text.includes('interrupted')) commandLine.stopping.abort(new Stopped('SIGINT'));
        return { ...readMeetings(article), reader: info };
      },
    }),
    explainer: async () => ({
      explain: async (article) => explainMeetings(article, readMeetings(article)),
    }),
    readerInfo: async () => info,
    fetcher: async () => commandLine.fetcher,
    now: () => '2024-07-01T08:00:00.000Z',
    startAnsweringThread: null,
    startReadingProcess: () => {
      throw new Error('tests of commands start no processes');
    },
    stop: { signal: commandLine.stopping.signal, heed: () => () => {} },
  };
}

function mentionsOf(name: string, { text }: Article) {
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
}

/** Reads "A met B." sentences of single names, "A met B?" as uncertain; fails on the word "unreadable". */
function readMeetings(article: Article): Reading {
  if (article.text.includes('unreadable'))
    throw new PrecedentError('reader_failed', 'the test reader failed', 'Try another.');
  const reading: Reading = {
    article,
    reader: { name: 'test', version: '1' },
    entities: [],
    claims: [],
    notes: article.publishedAt === null ? ['no date'] : [],
  };
  for (const found of article.text.matchAll(/(\w+) met (\w+)([.?])/g)) {
    const { 0: sentence, 1: subject, 2: object, 3: mark, index } = found;
    for (const name of [subject!, object!])
      if (!reading.entities.some((entity) => entity.id === name))
        reading.entities.push({
          id: name,
          type: 'person',
          name,
          aliases: [],
          links: {},
          mentions: mentionsOf(name, article),
        });
    reading.claims.push({
      id: `c${index}`,
      subject: subject!,
      relation: 'met',
      object: object!,
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: '2024-06-26',
      to: '2024-06-26',
      status: null,
      speaker: null,
      evidence: [quoteAt(article.text, { start: index, end: index + sentence.length })],
      confidence: 1,
      certain: mark === '.',
      how: { by: 'rule', rule: 'test', cue: null },
      source: null,
    });
  }
  return reading;
}
