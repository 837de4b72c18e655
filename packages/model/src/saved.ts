import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { storableSchema } from './storable.ts';

/** Characters. */
const LONGEST_ADDRESS = 8000;
const MOST_STEPS = 200;

/** A path of the page: it can't lead to another site or run a script. */
const addressSchema = storableSchema
  .max(LONGEST_ADDRESS)
  .regex(/^\/([^\s\\/][^\s\\]*)?$/, 'must be a path of the page, such as /person/mark-rutte')
  .describe('Path and query of the page, as the address bar shows them')
  .meta({ examples: ['/explore?view=layout*circle'] });

const nameSchema = storableSchema
  .trim()
  .min(1)
  .max(200)
  .describe('Its name')
  .meta({ examples: ['Talks in July'] });

export const storyStepSchema = z
  .strictObject({
    address: addressSchema,
    title: storableSchema.trim().max(300).default('').describe('Heading of the page that it shows'),
    caption: storableSchema.trim().max(5000).default('').describe('What to say about it, as plain text'),
  })
  .describe('One page with a caption');
export type StoryStep = z.infer<typeof storyStepSchema>;

/** What a person keeps of the page. It isn't part of the graph. */
export const savedContentSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('view').describe('A page with everything that was chosen about it'),
      name: nameSchema,
      address: addressSchema,
    }),
    z.strictObject({
      kind: z.literal('story').describe('Pages in an order, with captions'),
      name: nameSchema,
      steps: z.array(storyStepSchema).max(MOST_STEPS).describe('In the order of telling'),
    }),
  ])
  .describe('A named view or a story')
  .meta({ examples: [{ kind: 'view', name: 'The circle', address: '/explore?view=layout*circle' }] });
export type SavedContent = z.infer<typeof savedContentSchema>;
export type SavedView = Extract<SavedContent, { kind: 'view' }>;
export type Story = Extract<SavedContent, { kind: 'story' }>;

export const savedIdSchema = z
  .string()
  // Ranges rather than \p{L}, which not every validator of OpenAPI documents knows.
  .regex(/^[-0-9A-Za-z\u00c0-\uffff]{1,80}$/, 'must be letters, digits and hyphens')
  .describe('Id of a saved view or story')
  .meta({ examples: ['talks-in-july'] });

export const savedSchema = z
  .object({
    id: savedIdSchema,
    content: savedContentSchema,
    savedAt: z.iso.datetime().describe('When it was last changed'),
  })
  .describe('A named view or a story as the archive keeps it');
export type Saved = z.infer<typeof savedSchema>;

/** @throws PrecedentError `invalid_input`, naming the part that is wrong. */
export function parseSavedContent(input: unknown): SavedContent {
  const parsed = savedContentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `this is not a saved view or story: ${z.prettifyError(parsed.error)}`,
    'Use the form described in /api/openapi.json.',
  );
}
