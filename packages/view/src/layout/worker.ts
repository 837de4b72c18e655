import { arrange } from './arrange.ts';
import type { LayoutReply, LayoutRequest } from './layout-client.ts';

// Layouts take up to seconds: here they keep nobody from panning or typing.
self.addEventListener('message', ({ data: { number, job } }: MessageEvent<LayoutRequest>) => {
  const reply: LayoutReply = { number, positions: arrange(job) };
  self.postMessage(reply);
});
