import { type Article, type Ontology, PrecedentError, type Reader, type Reading } from '@precedent/model';
import type { LlmReader } from '../create-llm-reader.ts';
import { isUnsure } from './doubt.ts';
import { uniteReadings } from './unite-readings.ts';

/** Where the articles of a run went. */
export interface BothCounts {
  /** Read by both. */
  both: number;
  /** Read by the built-in reader alone, because it was sure. */
  builtIn: number;
  /** Sent to the language model in vain: the built-in reading was kept. */
  failed: number;
}

/** The built-in reader first, and the language model for articles it is unsure about. */
export interface BothReader extends Reader {
  /** The final reading of an article that the built-in reader has read already. */
  complete(builtIn: Reading): Promise<Reading>;
  /** Since the reader was created. */
  counts(): BothCounts;
}

/** @param builtIn may read elsewhere, for example in other threads. */
export function createBothReader(builtIn: Reader, llm: LlmReader, ontology: Ontology): BothReader {
  const counts: BothCounts = { both: 0, builtIn: 0, failed: 0 };
  const info = {
    name: `both:${llm.info.name}`,
    version: `${builtIn.info.version}+${llm.info.version}`,
  };

  async function complete(first: Reading): Promise<Reading> {
    if (!isUnsure(first)) {
      counts.builtIn++;
      return { ...first, reader: info };
    }
    const asked = await ask(first.article);
    if (asked instanceof PrecedentError) {
      counts.failed++;
      // Named as its own reader's, so that the article is sent again the next time.
      return { ...first, notes: [...first.notes, noteFailure(asked)] };
    }
    counts.both++;
    const { article, notes } = first;
    const united = uniteReadings(first, asked, ontology);
    return { article, reader: info, ...united, notes: [...notes, ...asked.notes] };
  }

  async function ask(article: Article): Promise<Reading | PrecedentError> {
    try {
      return await llm.read(article);
    } catch (error) {
      if (error instanceof PrecedentError && error.code === 'reader_failed') return error;
      throw error;
    }
  }

  return {
    info,
    complete,
    read: async (article) => complete(await builtIn.read(article)),
    counts: () => ({ ...counts }),
  };
}

function noteFailure({ message }: PrecedentError): string {
  return `Read by the built-in reader alone: ${message}.`;
}
