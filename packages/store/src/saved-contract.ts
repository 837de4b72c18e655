import type { Alert, SavedContent } from '@precedent/model';
import { expect, test } from 'vitest';
import type { Archive } from './archive.ts';

/** What an archive does with views and stories under a name. */
export function describeSaving(archive: () => Archive): void {
  const at = '2024-07-01T08:00:00.000Z';
  const story: SavedContent = {
    kind: 'story',
    name: 'Talks in July',
    steps: [
      { address: '/person/mark-rutte?asOf=2024-07', title: 'Mark Rutte', caption: 'He “begins” <here>.' },
    ],
  };
  const view: SavedContent = { kind: 'view', name: 'All', address: '/explore' };

  test('returns views and stories as they were saved, ordered by id, without a change of the graph', async () => {
    await archive().save('talks', story, at);
    await archive().save('all', view, at);
    expect(await archive().saved()).toEqual([
      { id: 'all', content: view, savedAt: at },
      { id: 'talks', content: story, savedAt: at },
    ]);
    expect(await archive().sequence()).toBe(0);
  });

  test('replaces what has the same id, and removes it once', async () => {
    const then = '2024-07-02T08:00:00.000Z';
    await archive().save('all', view, at);
    const renamed = { ...view, name: 'Everything' };
    expect(await archive().save('all', renamed, then)).toEqual({
      id: 'all',
      content: renamed,
      savedAt: then,
    });
    expect(await archive().saved()).toHaveLength(1);
    expect([await archive().removeSaved('all'), await archive().removeSaved('all')]).toEqual([true, false]);
    expect(await archive().saved()).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
  ])('refuses the address %s, which is not a page of this archive', async (address) => {
    const saving = archive().save('all', { ...view, address }, at);
    await expect(saving).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await archive().saved()).toEqual([]);
  });
}

/** What an archive does with questions that are watched. */
export function describeAlerts(archive: () => Archive): void {
  const alert: Alert = {
    id: 'who-leads',
    question: 'Who leads “NATO”?',
    entity: null,
    webhook: null,
    found: { summary: null, results: ['Ann'] },
    changes: [],
    checkedAt: '2024-07-01T08:00:00.000Z',
  };

  test('returns alerts as they were kept, apart from views and stories, and each id once', async () => {
    expect([await archive().addAlert(alert), await archive().addAlert(alert)]).toEqual([true, false]);
    expect([await archive().alerts(), await archive().saved()]).toEqual([[alert], []]);
    expect([await archive().removeAlert(alert.id), await archive().removeAlert(alert.id)]).toEqual([
      true,
      false,
    ]);
  });

  test('keeps what is noticed only if nobody else has changed the alert', async () => {
    await archive().addAlert(alert);
    const after = { ...alert, found: { summary: null, results: ['Bob'] } };
    expect(await archive().updateAlert(alert, after)).toBe(true);
    expect(await archive().updateAlert(alert, { ...alert, question: 'Who?' })).toBe(false);
    expect(await archive().alerts()).toEqual([after]);
    expect(await archive().sequence()).toBe(0);
  });
}

/** What an archive does with what tells whether an address has changed. */
export function describeFetched(archive: () => Archive): void {
  test('remembers the last version of an address, apart from views, stories and alerts', async () => {
    const [address, at] = ['https://news.example/feed', '2024-07-01T08:00:00.000Z'];
    expect(await archive().fetched(address)).toBeNull();
    await archive().keepFetched(address, { etag: '"1"', modified: null }, at);
    await archive().keepFetched(address, { etag: '"2"', modified: null }, at);
    expect(await archive().fetched(address)).toEqual({ etag: '"2"', modified: null });
    expect([await archive().saved(), await archive().alerts()]).toEqual([[], []]);
    expect(await archive().sequence()).toBe(0);
  });
}
