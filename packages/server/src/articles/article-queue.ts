import { type Article, PrecedentError, type Reading } from '@precedent/model';
import { type ArticleExplanation, decodeText, parseArticle } from '@precedent/reader';
import type { AddOutcome, Archive } from '@precedent/store';
import { LONGEST_READING } from '../limits.ts';
import type { PostedArticle, ServerReader } from '../parts.ts';
import { JobQueue } from './job-queue.ts';
import type { Shelf } from './shelf.ts';

/** What became of an article, and its reading. */
export interface Added {
  outcome: AddOutcome;
  reading: Reading;
}

/** What reading and storing articles needs. */
export interface ReadingParts {
  archive: Pick<Archive, 'refuseIfReadOnly'>;
  shelf: Shelf;
  createReader: () => Promise<ServerReader>;
  /** How many articles are read at once. */
  width: number;
  /** Milliseconds for reading one article. */
  longest?: number;
  /** When it aborts, articles that wait to be read are refused. */
  stop: AbortSignal;
}

/** What an article can be called by. */
type Named = { [Key in 'title' | 'file' | 'url']?: string | undefined };

/** Reads articles and stores them, a few at once. */
export class ArticleQueue {
  private readonly parts: ReadingParts;
  private readonly jobs: JobQueue;
  private reader: Promise<ServerReader> | null = null;

  constructor(parts: ReadingParts) {
    this.parts = parts;
    this.jobs = new JobQueue(parts.width);
  }

  /**
   * @param gone aborts when nobody waits for the article any more: it isn't stored then.
   * @throws PrecedentError if the input isn't an article, if the reader or the archive fails, or if reading takes
   *   too long.
   * @throws QueueFull
   */
  async add(input: PostedArticle, gone: AbortSignal): Promise<Added> {
    await this.parts.archive.refuseIfReadOnly();
    const work = (signal: AbortSignal) => this.read(input, signal);
    return this.inTurn(work, input, input.content.length, gone);
  }

  /**
   * Reads an article only to tell how.
   *
   * @throws PrecedentError `unsupported_input` if the reader can't tell; otherwise as `add`.
   */
  async explain(article: Article, gone: AbortSignal): Promise<ArticleExplanation> {
    const reader = await this.openReader();
    const work = async (signal: AbortSignal) => {
      if (reader.explain) return unlessAborted(reader.explain(article, signal), signal);
      throw new PrecedentError(
        'unsupported_input',
        'the reader of this server does not tell how it reads',
        'Use `precedent explain` with the text of the article.',
      );
    };
    const { title, text } = article;
    return this.inTurn(work, { title: title ?? undefined }, text.length, gone);
  }

  /** @param size of what is read, in characters. */
  private async inTurn<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    named: Named,
    size: number,
    gone: AbortSignal,
  ): Promise<Result> {
    const { stop } = this.parts;
    try {
      const either = AbortSignal.any([stop, gone]);
      return await this.jobs.run(() => this.inTime(work, named, gone), size, either);
    } catch (error) {
      // Once the server is stopping, that is the reason to report, whatever the error.
      stop.throwIfAborted();
      throw error;
    }
  }

  private async inTime<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    named: Named,
    gone: AbortSignal,
  ): Promise<Result> {
    this.parts.stop.throwIfAborted();
    const { longest = LONGEST_READING } = this.parts;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tookTooLong(named, longest)), longest);
    try {
      return await work(AbortSignal.any([gone, late.signal]));
    } finally {
      clearTimeout(timer);
    }
  }

  private async read(input: PostedArticle, signal: AbortSignal): Promise<Added> {
    const { shelf } = this.parts;
    const reader = await this.openReader();
    const article = await unlessAborted(parse(reader, input, signal), signal);
    const known = await shelf.known(article, reader.info);
    if (known) return { outcome: 'unchanged', reading: known };
    const reading = await unlessAborted(reader.read(article, signal), signal);
    return { outcome: await shelf.store(reading), reading };
  }

  /** The shared reader; if creating it fails, the next call tries again. */
  private openReader(): Promise<ServerReader> {
    this.reader ??= this.parts.createReader().catch((error) => {
      this.reader = null;
      throw error;
    });
    return this.reader;
  }
}

async function parse(reader: ServerReader, input: PostedArticle, signal: AbortSignal): Promise<Article> {
  if (reader.parse) return reader.parse(input, signal);
  const { encoding, content, ...details } = input;
  const text =
    encoding === undefined
      ? content
      : decodeText(Buffer.from(content, encoding), input.file ?? 'the article');
  return parseArticle({ ...details, content: text });
}

/** Doesn't wait for a reader that ignores the signal. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let leave = () => {};
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    const result = await Promise.race([work, aborted]);
    signal.throwIfAborted();
    return result;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function tookTooLong({ title, file, url }: Named, longest: number): PrecedentError {
  const name = title ?? file ?? url;
  return new PrecedentError(
    'reader_failed',
    `reading ${name ? `"${name}"` : 'the article'} took longer than ${longest / 1000} seconds; nothing of it was added`,
    'Split it into several articles, or send it again when the server is less busy.',
  );
}
