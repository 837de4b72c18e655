import { z } from 'zod';
import { type Article, articleRefSchema } from './article.ts';
import type { ReadingEntity } from './entity.ts';
import { evidenceSchema } from './span.ts';

export const utteranceSchema = evidenceSchema
  .extend({
    article: articleRefSchema,
    speaker: z.string().describe('Id of the entity that says it'),
    quoted: z
      .boolean()
      .describe('Whether the speaker is quoted there; false if the article reports it in its words'),
  })
  .describe('A sentence of an article in which somebody is quoted or reported as saying something');
export type Utterance = z.infer<typeof utteranceSchema>;

/** Articles whose title or text has at least one name of each group. */
export interface ArticlesAsked {
  /** Folded names. */
  names: readonly (readonly string[])[];
}

/** An article with the entities that its reading names, which is what shows who speaks where. */
export interface NamingArticle {
  article: Article;
  entities: readonly ReadingEntity[];
}

/** The most articles looked through for what somebody says. */
export const MOST_NAMING = 200;
