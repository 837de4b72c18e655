import type { ReactiveControllerHost } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { decide, fetchMerges } from './api.ts';
import { Loading } from './loading.ts';

afterEach(() => vi.unstubAllGlobals());

const HOST = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;

/** Stubs `fetch`; the reply to a decision comes when `reply` is called. */
function stubServer() {
  let reply = () => {};
  const decided = new Promise<void>((resolve) => {
    reply = resolve;
  });
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    if (address === '/api/decisions') await decided;
    return Response.json({ entities: ['person/new'], fact: null });
  });
  return { fetched, reply };
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

test('what is asked for is loaded at once, and only once', async () => {
  const { fetched } = stubServer();
  const loading = new Loading<string, unknown>(HOST, (entity) => fetchMerges(entity));
  loading.ask('person/old');
  loading.ask('person/old');
  await vi.waitFor(() => expect(loading.loaded.state).toBe('ready'));
  expect(fetched).toEqual(['/api/resolution/merges?entity=person%2Fold']);
});

test('an id that a decision removes is not asked for while the decision is on its way', async () => {
  const { fetched, reply } = stubServer();
  const drawing = new Loading<string, unknown>(HOST, (entity) => fetchMerges(entity));
  const rename = { kind: 'rename', entity: 'person/old', name: 'New' } as const;
  const followed = decide(rename, async ([id]) => drawing.ask(id!));
  await pause();
  drawing.ask('person/old');
  await pause();
  reply();
  await followed;
  await vi.waitFor(() => expect(drawing.loaded.state).toBe('ready'));
  expect(fetched).toEqual(['/api/decisions', '/api/resolution/merges?entity=person%2Fnew']);
});
