import type { StartWholeProcess } from '@precedent/server';

/** Which archive the process with the whole graph opens. */
export interface GraphProcessOptions {
  location: string;
}

/** Has processes started that have the whole graph of an archive. */
export type StartGraphProcess = (options: GraphProcessOptions) => StartWholeProcess;
