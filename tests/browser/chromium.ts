import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { expect, test } from 'vitest';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MISSING = `Chromium is missing, looked for ${CANDIDATES.join(', ')} (Debian: chromium)`;

const executablePath = CANDIDATES.find((path) => existsSync(path));
export const hasChromium = executablePath !== undefined;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ARGUMENTS });
}

/** The title of the skipped test says what is missing; in CI, where nothing may be skipped, it fails. */
export function reportMissingChromium(what: string): void {
  if (!hasChromium) test.skipIf(process.env.CI !== 'true')(`${what}: ${MISSING}`, () => expect.fail(MISSING));
}
