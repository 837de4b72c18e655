import { perform } from './tasks.ts';
import type { Reply, Request } from './worker-client.ts';

// Layouts and measures take up to seconds: here they keep nobody from panning or typing.
self.addEventListener('message', ({ data: { number, task } }: MessageEvent<Request>) => {
  self.postMessage({ number, result: perform(task) } satisfies Reply);
});
