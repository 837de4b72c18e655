import { open } from 'node:fs/promises';
import { PrecedentError } from '@precedent/model';

/** In bytes; a longer text does not fit into a JavaScript string. */
const LARGEST_FILE = 400_000_000;

/**
 * The content of a file.
 *
 * @param largest in bytes; a larger file is refused before it is read.
 * @throws PrecedentError `not_found`, `io`, `unsupported_input` for one that is too large.
 */
export async function readBytes(file: string, largest: number = LARGEST_FILE): Promise<Uint8Array> {
  try {
    const opened = await open(file);
    try {
      refuseTooLarge(file, (await opened.stat()).size, largest);
      return await opened.readFile();
    } finally {
      await opened.close();
    }
  } catch (cause) {
    if (cause instanceof PrecedentError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new PrecedentError('not_found', `no such file: ${file}`, 'Check its name.', { cause });
    throw new PrecedentError(
      'io',
      `cannot read ${file}`,
      'Check that it is a file and that you have permission to read it.',
      { cause },
    );
  }
}

/** @throws PrecedentError `unsupported_input` if it has more bytes than can be read. */
export function refuseTooLarge(name: string, bytes: number, largest: number = LARGEST_FILE): void {
  if (bytes <= largest) return;
  throw new PrecedentError(
    'unsupported_input',
    `${name} is too large: ${Math.round(bytes / 1e6)} MB of at most ${largest / 1e6}`,
    'Split it into smaller files, for example with `split -l 10000`.',
  );
}
