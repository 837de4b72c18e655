// Lets the threads that read articles run from source; tsx only handles the main thread.
import { isMainThread } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

if (!isMainThread) register();
