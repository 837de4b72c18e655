// `npm run dev`: the server from source, restarted when a file changes, and the page with hot reload.
// Arguments after `--` go to `precedent serve`. Ctrl-C ends both.
import { createServer } from 'node:net';
import { startPart } from './dev/start-part.mjs';
import { installWhatIsMissing } from './setup/install.mjs';

await installWhatIsMissing();
const port = await findFreePort();

const api = startPart('api', 'tsx', [
  'watch',
  '--clear-screen=false',
  '--include=data/**/*.yaml',
  '--conditions=@precedent/source',
  `--import=${new URL('dev/register-in-threads.mjs', import.meta.url)}`,
  'scripts/dev/precedent.ts',
  'serve',
  `--port=${port}`,
  ...process.argv.slice(2),
]);
const page = startPart('page', 'vite', ['web', '--clearScreen=false'], {
  PRECEDENT_API: `http://127.0.0.1:${port}`,
});

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isEnding = true;
    end();
  });
await Promise.race([api.ended, page.ended]);
end();
await Promise.all([api.ended, page.ended]);
process.exitCode = isEnding ? 0 : 1;

function end() {
  api.end();
  page.end();
}

/** Any free port will do, because the page reaches the server through its own address; `npm start` may use 4242. */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
