import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBuild, isBundleCurrent } from './find-build.ts';

let root: string;
let packages: URL;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'precedent-builds-'));
  packages = pathToFileURL(`${join(root, 'packages')}/`);
  change('packages/cli/dist/index.js', 10);
  change('packages/cli/dist/.tsbuildinfo', 10);
  change('packages/model/dist/.tsbuildinfo', 10);
  change('node_modules/.package-lock.json', 5);
  change('packages/cli/dist/bundled/index.js', 21);
  change('packages/cli/dist/bundled/.made', 20);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file, dated by a number of seconds. */
function change(file: string, second: number): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '');
  utimesSync(join(root, file), second, second);
}

const built = () => findBuild(packages).href.slice(packages.href.length);

test('the bundle runs if nothing was compiled or installed after it', () => {
  expect(built()).toBe('cli/dist/bundled/index.js');
});

test('the bundle runs in a package that says nothing about its compilation', () => {
  for (const name of ['cli', 'model']) rmSync(join(root, `packages/${name}/dist/.tsbuildinfo`));
  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(built()).toBe('cli/dist/bundled/index.js');
});

test.each([
  ['a package was compiled after the bundle', 'packages/model/dist/.tsbuildinfo', 30],
  ['a package was compiled while the bundle was made', 'packages/cli/dist/.tsbuildinfo', 20],
  ['dependencies were installed after the bundle', 'node_modules/.package-lock.json', 30],
])('the compiled modules run if %s', (_, file, second) => {
  change(file, second);
  expect(isBundleCurrent(packages)).toBe(false);
  expect(built()).toBe('cli/dist/index.js');
});

test('the compiled modules run if there is no bundle, or it was not finished', () => {
  rmSync(join(root, 'packages/cli/dist/bundled/.made'));
  expect(built()).toBe('cli/dist/index.js');
  rmSync(join(root, 'packages/cli/dist/bundled'), { recursive: true });
  expect(built()).toBe('cli/dist/index.js');
});
