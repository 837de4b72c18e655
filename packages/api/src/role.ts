import { z } from 'zod';

/** What a client may do; to write includes to read. */
export const roleSchema = z.enum(['read', 'write']);
export type Role = z.infer<typeof roleSchema>;
