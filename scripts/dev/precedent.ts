// The `precedent` command from its sources.
import { runInProcess } from '@precedent/cli';

await runInProcess();
