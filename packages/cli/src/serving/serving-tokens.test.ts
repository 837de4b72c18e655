// Loaded with its user when first needed, which may take longer than a test should.
import '@precedent/server';
import { expect, test } from 'vitest';
import { formatTokens } from '../print/format-tokens.ts';
import { chooseTokens, type TokenOptions } from './serving-tokens.ts';

const choose = (options: Partial<TokenOptions>, environment: Record<string, string> = {}) =>
  chooseTokens({ host: '127.0.0.1', ...options }, { environment });

test('on the loopback interface no token is needed', async () => {
  for (const host of ['127.0.0.1', 'localhost', '::1'])
    expect(await choose({ host })).toEqual({ tokens: null, isNew: false, note: null });
});

test('beyond it, and where it is asked for, two tokens are made', async () => {
  for (const options of [{ host: '0.0.0.0' }, { host: '::' }, { host: 'mybox' }, { requireToken: true }]) {
    const { tokens, isNew } = await choose(options);
    expect(isNew).toBe(true);
    expect(tokens!.write).toMatch(/^[\w-]{43}$/);
    expect(tokens!.read).toMatch(/^[\w-]{43}$/);
    expect(tokens!.read).not.toBe(tokens!.write);
    expect(formatTokens(tokens!)).toContain(`to read and write   ${tokens!.write}\n`);
  }
});

test('a server that is read-only needs only a token for reading', async () => {
  const { tokens } = await choose({ host: '0.0.0.0', readOnly: true });
  expect(tokens!.write).toBeNull();
  expect(formatTokens(tokens!)).not.toContain('write');
});

test('tokens that are given are used, also on the loopback interface, and no others are made', async () => {
  const given = { PRECEDENT_TOKEN: 'from the environment', PRECEDENT_READ_TOKEN: '' };
  const onlyWrite = { tokens: { write: 'from the environment', read: null }, isNew: false };
  expect(await choose({}, given)).toEqual({ ...onlyWrite, note: null });
  expect(await choose({ host: '0.0.0.0' }, given)).toMatchObject(onlyWrite);
  expect(await choose({ token: 'given', readToken: 'also given' }, given)).toEqual({
    tokens: { write: 'given', read: 'also given' },
    isNew: false,
    note: null,
  });
});

test('a server without TLS that other machines reach, and a proxy that lets everybody in, are pointed out', async () => {
  expect((await choose({ host: '0.0.0.0' })).note).toMatch(/0\.0\.0\.0 .* without encryption/);
  const behind = { allowHost: ['https://news.example'] };
  expect((await choose(behind)).note).toMatch(/reach https:\/\/news\.example .*--require-token/);
  expect((await choose({ ...behind, requireToken: true })).note).toBeNull();
});
