import { startWorker } from './layout/worker-client.ts';

/** Defines `<precedent-graph>`. It is loaded apart, because a page can be read before its graph is drawn. */
export async function loadGraph(): Promise<void> {
  // Its file is loaded beside those that draw: the layout takes longest, and has to wait for neither.
  startWorker();
  await import('./element.ts');
}
