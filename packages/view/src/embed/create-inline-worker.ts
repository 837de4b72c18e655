import LayoutWorker from '../layout/worker.ts?worker&inline';

/** The worker as part of the script: another site's files can't be started as workers. */
export function createWorker(): Worker {
  return new LayoutWorker();
}
