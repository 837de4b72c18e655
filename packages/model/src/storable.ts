import { z } from 'zod';

/** Texts that both engines of an archive store: SQLite cuts text at U+0000, PostgreSQL refuses it. */
export const storableSchema = z
  .string()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the one character that is refused
  .regex(/^[^\u0000]*$/, 'has the character U+0000, which cannot be stored');
