import { PrecedentError } from '@precedent/model';
import { type ArticleLine, parsePublicationDate } from '@precedent/reader';
import { atLeastOne, toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentReader } from './document.ts';

/** In bytes, with its attachments. */
const LARGEST_MESSAGE = 50_000_000;
const HEADER = /^([A-Za-z][A-Za-z0-9-]*):(?:[ \t]|\r?$)/;

/** An e-mail message. Its subject is the title, its sender the source, the day on which it was sent the date. */
export const message: DocumentReader = {
  is: (file) => isMessage(beginningOf(file, 20_000)),
  read: async ({ bytes, name }) => atLeastOne([await readMessage(bytes, name)], name, 'message'),
};

/** A file of messages, each of which begins with a line "From sender date". */
export const mailbox: DocumentReader = {
  is: (file) => /^From \S+.*\d{4}\s*\r?\n/.test(beginningOf(file)) && isMessage(beginningOf(file, 20_000)),
  async read({ bytes, name }) {
    const lines: ArticleLine[] = [];
    for (const one of splitMailbox(bytes))
      lines.push(await readMessage(one, `${name}, message ${lines.length + 1}`));
    return atLeastOne(lines, name, 'messages');
  },
};

/** Whether it begins with headers that only a mail program writes. */
function isMessage(beginning: string): boolean {
  const names = new Set<string>();
  for (const line of beginning.split(/\r?\n/)) {
    const header = HEADER.exec(line)?.[1];
    if (header) names.add(header.toLowerCase());
    else if (!/^[ \t]+\S|^From \S+/.test(line)) break;
  }
  const isMail = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to'].some((one) =>
    names.has(one),
  );
  // Pages that a browser saved as MHTML have such headers too.
  return (
    names.has('from') &&
    !names.has('snapshot-content-location') &&
    (isMail || (names.has('to') && names.has('subject')))
  );
}

async function readMessage(bytes: Uint8Array, name: string): Promise<ArticleLine> {
  if (bytes.length > LARGEST_MESSAGE) return { error: tooLarge(name, bytes.length) };
  const { default: PostalMime } = await import('postal-mime');
  try {
    const { subject, from, headers, text, html } = await PostalMime.parse(bytes);
    const sent = headers.find(({ key }) => key === 'date')?.value ?? '';
    return toArticleLine({
      ...(html && !text?.trim()
        ? { content: html, format: 'html' }
        : { content: text ?? '', format: 'text' }),
      file: name,
      title: subject ?? '',
      date: parsePublicationDate(sent) ?? '',
      source: from?.name || from?.address || '',
    });
  } catch (cause) {
    if (cause instanceof PrecedentError) return { error: cause };
    return { error: damaged(name, cause) };
  }
}

/** Lines of messages that begin with "From" were given a ">" by the program that wrote the file. */
function* splitMailbox(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = file.indexOf('\n') + 1;
  for (let end = start; end < file.length; ) {
    const next = file.indexOf('\nFrom ', end);
    end = next < 0 ? file.length : next + 1;
    // A sentence may begin with the word, too: the line of a mailbox has a year, and a blank line before it.
    const line = file.subarray(end, file.indexOf('\n', end) + 1 || undefined).toString('latin1');
    if (next >= 0 && !/^From \S+.*\d{4}\s*$/.test(line)) continue;
    yield Buffer.from(
      file
        .subarray(start, end)
        .toString('latin1')
        .replace(/^>(?=>*From )/gm, ''),
      'latin1',
    );
    start = file.indexOf('\n', end) + 1 || file.length;
    end = Math.max(start, end);
    if (next < 0) return;
  }
}

function tooLarge(name: string, bytes: number): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is too large: ${Math.round(bytes / 1e6)} MB of at most ${LARGEST_MESSAGE / 1e6}`,
    'Save its text as a .txt file.',
  );
}

function damaged(name: string, cause: unknown): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is a damaged e-mail message`,
    'Save its text as a .txt file.',
    { cause },
  );
}
