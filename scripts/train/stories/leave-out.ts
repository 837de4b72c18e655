import { keyOf } from './load-stories.ts';
import type { Story } from './story.ts';

/** The same story, with nothing to learn from its sentences that are sealed: they are context. */
export function leaveOut(story: Story, sealed: ReadonlySet<string>): Story {
  const sentences = story.sentences.map((sentence) => ({
    ...sentence,
    annotated: sentence.annotated && !sealed.has(keyOf(sentence.tokens)),
  }));
  const isOpen = ({ sentence }: { sentence: number }) => sentences[sentence]!.annotated;
  return {
    ...story,
    sentences,
    claims: story.claims.filter(isOpen),
    references: story.references.filter(isOpen),
  };
}
