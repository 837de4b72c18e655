import { type EntityRef, slug } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

const NAMES = ['Giorgia Melonini', 'Georgia Melonini'];

reportMissingChromium('deciding on the page');

/** Two spellings that are not similar enough to be merged automatically, so a person decides. */
describe.skipIf(!hasChromium)('deciding on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const readings = NAMES.map((name) => {
      const row = { subject: name, relation: 'met', object: 'France', source: 'a list' };
      const content = JSON.stringify({ ...row, subject_type: 'person', object_type: 'country' });
      return readFactsFile({ file: `${name}.jsonl`, content }, reference).reading;
    });
    site = await startSite(readings, reference, () => Promise.reject(new Error('no reader needed')));
  }, 120_000);
  afterAll(() => site?.close());
  beforeEach(async () => {
    page = await site.open('duplicates');
    await page.getByRole('heading', { name: 'Possible duplicates' }).waitFor();
  });
  afterEach(async () => {
    await page?.context().close();
    for (const { number } of await site.archive.decisions()) await site.archive.undo(number, '2031-04-02');
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const main = () => page.getByRole('main');
  const press = (name: string) => main().getByRole('button', { name }).click();
  const openDossier = async () => {
    await main().getByRole('link', { name: 'Giorgia Melonini', exact: true }).click();
    await main().getByText('Edit name or type').click();
  };
  const decisions = async () =>
    (await site.archive.decisions())
      .filter(({ undoneAt }) => undoneAt === null)
      .map(({ verdict }) => verdict);

  test('a pair is shown with its reasons and the quotes of both sides', async () => {
    await main().getByRole('heading', { name: 'Georgia Melonini and Giorgia Melonini' }).waitFor();
    await main().getByText('similar spelling').waitFor();
    for (const name of NAMES)
      await main()
        .getByRole('link', { name: `${name} met France` })
        .waitFor();
  });

  test('two names are merged, and separated again when that is undone', async () => {
    await press('Georgia Melonini, Giorgia Melonini: Same');
    await main()
      .getByRole('status')
      .getByText('Decided: “Georgia Melonini” and “Giorgia Melonini” are the same.')
      .waitFor();
    await main().getByText('No possible duplicates left.').waitFor();
    await press('Undo: “Georgia Melonini” and “Giorgia Melonini” are the same');
    await main().getByRole('heading', { name: 'Georgia Melonini and Giorgia Melonini' }).waitFor();
    expect(await decisions()).toEqual([]);
  });

  test('a pair that was decided to be different is no longer listed', async () => {
    await press('Georgia Melonini, Giorgia Melonini: Different');
    await main().getByText('No possible duplicates left.').waitFor();
    expect(await decisions()).toMatchObject([{ kind: 'different' }]);
  });

  test('a decision that contradicts others shows a warning, wherever it was made', async () => {
    const refs = await Promise.all(NAMES.map(refOf));
    const [one, other] = [refs[0]!, refs[1]!];
    await press('Georgia Melonini, Giorgia Melonini: Same');
    await main().getByText('No possible duplicates left.').waitFor();
    await site.archive.decide({ kind: 'different', entity: one, other }, '2031-04-02T12:00:00Z');
    await main()
      .locator('.warning', { hasText: /^decision \d+ contradicts \d+; the newer ones count$/ })
      .waitFor();
  });

  test('renaming or retyping an entity also changes its address', async () => {
    await openDossier();
    await main().getByLabel('Name to show').fill('G. Melonini');
    await press('Rename');
    await main().getByRole('heading', { name: 'G. Melonini', exact: true }).waitFor();
    await main().getByLabel('Type').selectOption({ label: 'Institution' });
    await press('Change type');
    await expect.poll(() => new URL(page.url()).pathname).toContain('institution');
    await press('Undo: “G. Melonini” is an institution');
    await press('Undo: “Giorgia Melonini” is shown as “G. Melonini”');
    await main().getByRole('heading', { name: 'Giorgia Melonini', exact: true }).waitFor();
    expect(await decisions()).toEqual([]);
  });

  test('two entities are merged from the page of one of them, and separated again', async () => {
    await openDossier();
    await main().getByLabel('Is the same as').fill('Nobody Melonini');
    await press('Merge');
    await main().getByRole('alert').getByText('No match for "Nobody Melonini"').waitFor();
    await main().getByLabel('Is the same as').fill('Georgia Melonini');
    await press('Merge');
    await main()
      .getByRole('status')
      .getByText('Decided: “Giorgia Melonini” and “Georgia Melonini” are the same.')
      .waitFor();
    await press('Undo: “Giorgia Melonini” and “Georgia Melonini” are the same');
    await main().getByText('Undone.').waitFor();
    expect(await decisions()).toEqual([]);
    expect(site.complaints.splice(0).filter((words) => !words.includes('404'))).toEqual([]);
  });

  test('an entity stays open even if the reply with its new id comes after the news of the change', async () => {
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    // The drawing asks for the entity once its script is there: here after the decision was sent.
    await page.route('**/assets/element-*.js', async (route) => {
      await sent;
      await route.continue();
    });
    await page.route('**/api/decisions', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      send();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.fulfill({ response });
    });
    await page.reload();
    await openDossier();
    await main().getByLabel('Name to show').fill('G. Melonini');
    await press('Rename');
    await main().getByRole('heading', { name: 'G. Melonini', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toContain('g-melonini');
  });

  async function refOf(name: string): Promise<EntityRef> {
    const entity = encodeURIComponent(`person/${slug(name)}`);
    const response = await fetch(`${site.url}/api/resolution/merges?entity=${entity}`);
    return (await response.json()).ref;
  }
});
