import { downloadBlob, toPngBlob, toSvgBlob } from './drawing/image.ts';
import type { PrecedentGraph } from './element.ts';
import { listSources } from './sources.ts';

/** Downloads the drawing as an image, with its sources below. */
export async function saveImage({ scene, shown }: PrecedentGraph, format: 'png' | 'svg'): Promise<void> {
  if (!scene) return;
  const picture = scene.picture(listSources(shown));
  const blob = format === 'svg' ? toSvgBlob(picture) : await toPngBlob(picture);
  downloadBlob(blob, `precedent-graph.${format}`);
}
