import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The built command, asked by the client of the protocol's own SDK.

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const ARTICLE = {
  title: 'NATO appoints Mark Rutte',
  content:
    'NATO on Wednesday appointed Mark Rutte as Secretary General of NATO. Rutte will succeed Jens Stoltenberg as Secretary General of NATO on 1 October.',
  date: '2024-06-27',
};
const SLOW = 120_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-mcp-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the command, and a client connected to it. Lines on standard output that aren't protocol are errors. */
async function connect(...options: string[]) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [BIN, 'mcp', '--archive', join(folder, 'archive.sqlite'), ...options],
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  const errors: Error[] = [];
  client.onerror = (error) => errors.push(error);
  await client.connect(transport, { timeout: SLOW });
  const call = async (name: string, given: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: given }, undefined, {
      timeout: SLOW,
    });
    const [{ text }] = content as [{ text: string }];
    return { text, failed: isError === true, reply: isError ? null : JSON.parse(text) };
  };
  return { client, call, errors };
}

describe('an assistant', { timeout: SLOW }, () => {
  let assistant: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    assistant = await connect();
    const { reply } = await assistant.call('add_article', ARTICLE);
    expect(reply).toMatchObject({ outcome: 'added', title: ARTICLE.title });
    expect(reply.claims).toBeGreaterThan(0);
  }, SLOW);
  afterAll(() => assistant.client.close());

  test('finds the six tools, and that only one of them changes the archive', async () => {
    const { tools } = await assistant.client.listTools();
    const changing = tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name);
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'add_article',
      'ask',
      'evidence',
      'lineage',
      'neighbours',
      'search',
    ]);
    expect(changing).toEqual(['add_article']);
  });

  test('asks a question about an added article, and gets the sentence that answers it', async () => {
    const { reply } = await assistant.call('ask', { question: 'Who preceded Mark Rutte?' });
    expect(reply.results[0].text).toContain('Jens Stoltenberg');
    expect(ARTICLE.content).toContain(reply.results[0].evidence[0].quote);
    expect(reply.results[0].evidence[0].article).toContain(ARTICLE.title);
  });

  test('gets the quotes of a fact by its id, and of all facts between two entities', async () => {
    const between = await assistant.call('evidence', { entities: ['Rutte', 'Stoltenberg'] });
    const [fact] = between.reply.facts;
    expect(ARTICLE.content).toContain(fact.evidence[0].quote);
    const { reply } = await assistant.call('evidence', { fact: fact.id });
    expect(reply.facts).toEqual([fact]);
  });

  test('finds entities by part of a name', async () => {
    const { reply } = await assistant.call('search', { name: 'stolten' });
    expect(reply.entities).toMatchObject([{ type: 'person', name: 'Jens Stoltenberg' }]);
  });

  test('gets the holders of an office', async () => {
    const { reply } = await assistant.call('lineage', { office: 'Secretary General of NATO' });
    expect(reply.holders.map(({ person }: { person: string }) => person)).toEqual([
      'Jens Stoltenberg',
      'Mark Rutte',
    ]);
    expect(reply.steps).toMatchObject([{ from: 'Jens Stoltenberg', to: 'Mark Rutte' }]);
  });

  test('reads in an error what was wrong and what to do about it', async () => {
    const unknown = await assistant.call('evidence', { entities: ['Rutte', 'Stoltenburg'] });
    expect(unknown.failed).toBe(true);
    expect(unknown.text).toMatch(
      /no match for "Stoltenburg"\nDid you mean one of these\?\n.*Jens Stoltenberg/,
    );
    const neither = await assistant.call('evidence', {});
    expect(neither).toMatchObject({ failed: true, text: expect.stringContaining('either a fact or two') });
    const noDate = await assistant.call('ask', { question: 'Who preceded Mark Rutte?', asOf: 'May' });
    expect(noDate.failed).toBe(true);
  });

  test('cannot add an article with --read-only, but can ask', async () => {
    const reader = await connect('--read-only');
    const refused = await reader.call('add_article', { content: 'Joe Biden met Mark Rutte.' });
    const { reply } = await reader.call('ask', { question: 'Who preceded Mark Rutte?' });
    await reader.client.close();
    expect(refused).toMatchObject({ failed: true, text: expect.stringContaining('archive_read_only') });
    expect(reply.results).toHaveLength(1);
    expect(reader.errors).toEqual([]);
  });

  test('sees nothing but the protocol on standard output', () => {
    expect(assistant.errors).toEqual([]);
  });
});

test('the command ends with its standard input, and prints nothing of its own', { timeout: SLOW }, () => {
  const args = [BIN, 'mcp', '--archive', join(folder, 'ending.sqlite')];
  const { status, stdout } = spawnSync(process.execPath, args, { input: '', encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
