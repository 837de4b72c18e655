import type { Article } from '@precedent/model';
import type { ArticleExplanation, FindingExplanation } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const DROPPED: FindingExplanation = {
  how: { by: 'model', cued: true },
  subject: { text: 'Norland', first: 1, last: 1, type: 'country', entity: null },
  relation: 'member_of',
  object: { text: 'Harbour League', first: 5, last: 6, type: 'institution', entity: null },
  trigger: null,
  office: null,
  time: null,
  speaker: null,
  modality: 'hypothetical',
  polarity: 'positive',
  status: null,
  score: 0.3,
  confidence: 0.21,
  reasons: [
    { feature: 'score', value: 0.3, weight: -1.5 },
    { feature: 'cued', value: 1, weight: 0.4 },
  ],
  changes: [],
  outcome: {
    kept: false,
    reason: 'unlikely',
    why: 'It is right too seldom.',
  } as FindingExplanation['outcome'],
};

/** Explains that one finding was dropped. */
const reader = {
  info: HARBOUR.reader,
  read: () => Promise.reject(new Error('nothing is read')),
  explain: async ({ text }: Article): Promise<ArticleExplanation> => ({
    reading: HARBOUR,
    sentences: [
      {
        number: 1,
        text,
        start: 0,
        end: text.length,
        words: [],
        mentions: [],
        noMentions: [],
        findings: [DROPPED],
        unusedCues: [],
      },
    ],
  }),
};

reportMissingChromium('what is shown beside claims');

describe.skipIf(!hasChromium)('what is shown beside claims', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite([HARBOUR], await loadReference(), async () => reader);
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  test('the source of the claim that is pointed at or has the focus is shown beside it, with its quote marked', async () => {
    page = await site.open('person/cleo-lindqvist');
    const quote = 'Cleo Lindqvist backed Ada Moreau.';
    await page.locator('precedent-dossier li.claim', { hasText: quote }).hover();
    const source = page.locator('precedent-source');
    await source.getByRole('heading', { name: 'In the source' }).waitFor();
    expect(await source.locator('mark').textContent()).toBe(quote);
    await page
      .locator('precedent-dossier li.claim', { hasText: 'did not meet' })
      .getByRole('link')
      .first()
      .focus();
    await source.locator('mark', { hasText: 'Cleo Lindqvist did not meet Ben Okafor.' }).waitFor();
    await source.getByRole('link', { name: 'Open the article' }).click();
    await page.getByRole('region', { name: 'Text' }).waitFor();
  });

  test('an article tells what was dropped, why, and what weighed most', async () => {
    page = await site.open('article/harbour');
    await page.getByRole('button', { name: 'Why? What was uncertain or dropped' }).click();
    const why = page.locator('precedent-why');
    await why.getByText('0 uncertain, 1 dropped').waitFor();
    await why.getByText('It is right too seldom.').waitFor();
    await why.getByText('Against it: how strongly the model proposes it').waitFor();
    await why.getByText('For it: a word between the two expresses it').waitFor();
    await why.getByText('dropped, 21 %').waitFor();
  });
});
