// `npm start`: install what is missing, build what is stale, read the sample, serve the page.
// Arguments after `--` go to `precedent serve`.
import { buildWhatIsStale } from './setup/build.mjs';
import { installWhatIsMissing } from './setup/install.mjs';

await installWhatIsMissing();
await buildWhatIsStale();
process.argv.splice(2, 0, 'serve');
await import('../packages/cli/bin/precedent.js');
