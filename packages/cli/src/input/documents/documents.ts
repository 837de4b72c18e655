import type { DocumentFile, DocumentReader } from './document.ts';
import { docx } from './docx.ts';
import { feed } from './feed.ts';
import { mailbox, message } from './message.ts';
import { pdf } from './pdf.ts';
import { warc } from './warc.ts';

/** Kinds of documents other than text and pages. A mailbox begins like a message. */
const DOCUMENTS: readonly DocumentReader[] = [pdf, docx, feed, mailbox, message, warc];

/** Null if it is none of these. */
export function findDocument(file: DocumentFile): DocumentReader | null {
  return DOCUMENTS.find((document) => document.is(file)) ?? null;
}
