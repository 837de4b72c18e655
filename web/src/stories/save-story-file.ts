import type { GraphData, Story, Vocabulary } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import { drawGraph, type GraphView } from '@precedent/view';
import { readAddress } from '../state/address.ts';
import { collectStep } from './collect-step.ts';
import { type DrawnStep, writeStoryDocument } from './story-document.ts';

/** Beyond this, a picture says nothing at the size of a page. */
const MOST_DRAWN = 400;

/** Lets the user save a story as one HTML file. */
export async function saveStoryFile(story: Story, vocabulary: Vocabulary): Promise<void> {
  const steps: DrawnStep[] = [];
  for (const { address } of story.steps) {
    const { statements, graph, view } = await collectStep(
      readAddress(new URL(address, location.origin)),
      vocabulary,
    );
    steps.push({ statements, picture: graph === null ? null : await draw(graph, view, vocabulary) });
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light';
  const savedOn = sayDate(new Date().toISOString().slice(0, 10));
  const text = writeStoryDocument(story, steps, { scheme, savedOn });
  download(
    new Blob([text], { type: 'text/html' }),
    `${story.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'story'}.html`,
  );
}

async function draw(graph: GraphData, view: GraphView, vocabulary: Vocabulary): Promise<string | null> {
  if (graph.entities.length === 0 || graph.entities.length > MOST_DRAWN) return null;
  return drawGraph({ data: graph, view, vocabulary });
}

function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
