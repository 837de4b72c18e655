import type { Story, StoryStep } from '@precedent/model';

export function setStep(story: Story, index: number, step: StoryStep): Story {
  return { ...story, steps: story.steps.with(index, step) };
}

export function removeStep(story: Story, index: number): Story {
  return { ...story, steps: story.steps.toSpliced(index, 1) };
}

/** Moves a step by some places, at most to an end. */
export function moveStep(story: Story, index: number, by: number): Story {
  const step = story.steps[index]!;
  return { ...story, steps: story.steps.toSpliced(index, 1).toSpliced(Math.max(0, index + by), 0, step) };
}

/** The path of an address of this page, whether or not it was copied with its host; null for any other. */
export function pathOf(text: string, origin: string): string | null {
  try {
    const url = new URL(text, origin);
    return url.origin === origin ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
