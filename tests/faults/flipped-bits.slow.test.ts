import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FlipOutcome } from '../../packages/store/src/testing/flip-bit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLIPPER = fileURLToPath(new URL('../../packages/store/src/testing/flip-bits.ts', import.meta.url));
const FLIPS = 100;
const SEED = 20261129;

type Kind = FlipOutcome['kind'] | 'aborted';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-flips-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`${FLIPS} random bit flips in an archive are refused, reported or harmless: none aborts, none is silent`, async () => {
  const kinds: Kind[] = [];
  while (kinds.length < FLIPS) {
    const { printed, exitCode } = await flipFrom(kinds.length);
    kinds.push(...printed);
    // What comes after the abort is tried by another process.
    if (exitCode !== 0) kinds.push('aborted');
  }
  const said = [...new Set(kinds)].map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`);
  console.log(`${FLIPS} bit flips: ${said.join(', ')}`);
  expect(kinds.filter((kind) => kind === 'aborted' || kind === 'silent')).toEqual([]);
});

async function flipFrom(index: number): Promise<{ printed: Kind[]; exitCode: number | null }> {
  const args = [FLIPPER, folder, String(SEED), String(index), String(FLIPS)];
  const flipper = spawn(process.execPath, ['--conditions=@precedent/source', '--import=tsx', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => flipper.once('close', resolve));
  const printed: Kind[] = [];
  for await (const line of createInterface({ input: flipper.stdout })) printed.push(JSON.parse(line).kind);
  return { printed, exitCode: await closed };
}
