import type { ArticleLine } from '@precedent/reader';

/** A file, or what was found at an address. */
export interface DocumentFile {
  bytes: Uint8Array;
  /** Its name in messages. */
  name: string;
  /** Where it was fetched. */
  url?: string | undefined;
}

/** Reads the articles of one kind of document. */
export interface DocumentReader {
  /** Whether it is of this kind, by how it begins rather than by its name. */
  is(file: DocumentFile): boolean;
  /**
   * The articles, each with what the document says of it. What is invalid in one does not affect the others.
   *
   * @throws PrecedentError `invalid_input` or `unsupported_input` if there is nothing to read in it.
   */
  read(file: DocumentFile): Promise<ArticleLine[]>;
}

/** The beginning of a file as text, byte by byte. */
export function beginningOf({ bytes }: DocumentFile, length = 2_000): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}
