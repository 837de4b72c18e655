#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/index.js', import.meta.url);
if (existsSync(built)) {
  const { runInProcess } = await import(built.href);
  await runInProcess();
} else {
  console.error(
    'error: Precedent is not built yet\n  Run `npm start` once, or `npm run build`, in its folder.',
  );
  process.exitCode = 1;
}
