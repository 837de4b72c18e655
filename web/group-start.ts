import { fileURLToPath } from 'node:url';

/** The graph of the modules that are built. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** The first script of the page. */
const FIRST = fileURLToPath(new URL('src/main.ts', import.meta.url));

/**
 * Puts what the first script imports into a file of its own: that script asks for all other files, so it must not wait for
 * what these share.
 */
export function groupStart(id: string, modules: Modules): string | null {
  const imported = new Set(modules.getModuleInfo(FIRST)?.importedIds);
  // It grows while it is walked.
  for (const one of imported)
    for (const next of modules.getModuleInfo(one)?.importedIds ?? []) imported.add(next);
  return imported.has(id) ? 'start' : null;
}
