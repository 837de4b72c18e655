import { existsSync, readdirSync, statSync } from 'node:fs';

/** The folder of all packages. */
const PACKAGES = new URL('../../', import.meta.url);

/** Where the bundle of the command is, below the folder of packages; the stamp is dated by the beginning of its making. */
export const BUNDLE = { folder: 'cli/dist/bundled/', start: 'index.js', stamp: '.made' } as const;

/**
 * The build of the command to run: the bundle, which starts several times faster, or the compiled modules if they are
 * newer.
 */
export function findBuild(packages: URL = PACKAGES): URL {
  const bundle = new URL(BUNDLE.folder + BUNDLE.start, packages);
  return isBundleCurrent(packages) && existsSync(bundle) ? bundle : new URL('cli/dist/index.js', packages);
}

/** Whether no package was compiled and no dependency installed since the bundle was made of them. */
export function isBundleCurrent(packages: URL = PACKAGES): boolean {
  const made = modified(new URL(BUNDLE.folder + BUNDLE.stamp, packages));
  if (made === null) return false;
  const compiled = readdirSync(packages).map((name) => new URL(`${name}/dist/.tsbuildinfo`, packages));
  const installed = new URL('../node_modules/.package-lock.json', packages);
  return [...compiled, installed].every((file) => (modified(file) ?? 0) < made);
}

/** When a file was last changed, in ms; null if it does not exist. The package on npm has no files of the compiler. */
function modified(file: URL): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
