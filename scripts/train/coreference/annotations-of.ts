import type { Reference } from '@precedent/model';
import { resolveCoreference } from '../../../packages/reader/src/coreference/resolve-coreference.ts';
import type { Mention } from '../../../packages/reader/src/mentions/mention.ts';
import { tokenAt } from '../../../packages/reader/src/mentions/phrase.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import { type GumDocument, headOffset } from '../../eval/gum-documents.ts';
import type { Story, StoryText } from '../stories/story.ts';
import { alignStory, mentionAt } from './align-story.ts';
import type { Annotation } from './reference-instances.ts';
import { namedIn, referencesOf } from './story-references.ts';

/** What the GUM corpus says: everything is annotated, by heads. */
export function annotationOfGum(document: Document, gold: GumDocument): Annotation {
  const clusterAt = new Map<number, string>();
  for (const mention of gold.mentions) clusterAt.set(headOffset(gold, mention), mention.c);
  return {
    id: gold.id,
    covers: () => true,
    meaningOf: ({ sentence, token }) =>
      clusterAt.get(tokenAt(document.sentences[sentence]!, token).start) ?? null,
  };
}

/** What a story says: references by place, names by the entity that the reader's own links make of them. */
export function annotationOfStory(
  story: Story,
  text: StoryText,
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): Annotation {
  const references = referencesOf(story, text);
  const coreference = resolveCoreference(document, mentions, reference);
  const aligned = alignStory(document, mentions, coreference, namedIn(story, references), reference);
  const meanings = new Map<number, string | null>();
  for (const one of references) {
    const mention = mentionAt(document, mentions, one);
    if (mention && isReference(mention)) meanings.set(mention.index, one.entity);
  }
  for (const mention of mentions) {
    const at = coreference.entityOf[mention.index] ?? null;
    if (!isReference(mention) && at !== null) meanings.set(mention.index, aligned[at] ?? null);
  }
  return {
    id: story.id,
    covers: ({ span }) => {
      const at = text.tokens.findIndex(
        (tokens) => tokens[0]!.start <= span.start && span.start < tokens.at(-1)!.end,
      );
      return story.sentences[at]?.annotated ?? false;
    },
    meaningOf: ({ mention }) => (mention && meanings.get(mention.index)) ?? null,
  };
}

const isReference = ({ kind }: Mention) => kind === 'pronoun' || kind === 'description';
