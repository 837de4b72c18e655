// `npm run bundle`: bundles the command as it is compiled, if that is newer than the bundle.
import { bundleIfStale } from './bundle.mjs';

await bundleIfStale();
