import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { OrderAnswer } from '@precedent/server';
import type { StartGraphProcess } from './answering-options.ts';

/** The part of the machine's memory that its heap may take; a million claims take several gigabytes while they are built. */
const SHARE_OF_MEMORY = 0.7;

export const startGraphProcess: StartGraphProcess = (options) => {
  return ({ answered, ended }) => {
    const megabytes = Math.floor((totalmem() / 2 ** 20) * SHARE_OF_MEMORY);
    const child = fork(fileURLToPath(new URL('./graph-process.js', import.meta.url)), [], {
      execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
    });
    // The server must be able to end while this process is idle; a request that waits for it keeps the server alive.
    child.unref();
    child.channel?.unref();
    child.on('message', (answer) => answered(answer as OrderAnswer));
    child.once('error', ended);
    child.once('exit', ended);
    child.send(options, () => {});
    return {
      send: (order) => void child.send(order, () => {}),
      end: async () => {
        if (child.connected) child.disconnect();
      },
    };
  };
};
