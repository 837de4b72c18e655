#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const finder = new URL('../dist/find-build.js', import.meta.url);
if (existsSync(finder)) {
  // Since Node 22, keeps what it compiled for the next time.
  module.enableCompileCache?.();
  const { findBuild } = await import(finder.href);
  const { runInProcess } = await import(findBuild().href);
  await runInProcess();
} else {
  console.error(
    'error: Precedent is not built yet\n  Run `npm start` once, or `npm run build`, in its folder.',
  );
  process.exitCode = 1;
}
