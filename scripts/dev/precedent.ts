// The `precedent` command from source.
import { runInProcess } from '@precedent/cli';

await runInProcess();
