import type { Locator, Page } from 'playwright-core';

/** One task, with what it took. */
export interface DoneTask {
  task: string;
  clicks: number;
  /** Keys pressed on their own; a text that is typed counts once, in `texts`. */
  keys: number;
  texts: number;
  /** Of the page; a person also reads and thinks. */
  seconds: number;
}

const ARTICLE =
  'date 2031-04-02 French President Anna Petit met German Chancellor Karl Vogel in Berlin on Tuesday.';

/** Counts what a person does. */
class Hand {
  clicks = 0;
  keys = 0;
  texts = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.texts += 1;
    await target.fill(text);
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }
}

const TASKS: readonly [string, (hand: Hand) => Promise<void>][] = [
  ['Who followed Jens Stoltenberg?', (hand) => ask(hand, 'Who followed Jens Stoltenberg?', /Mark Rutte/)],
  [
    'What does Mark Rutte say about Ukraine?',
    (hand) => ask(hand, 'What did Mark Rutte say about Ukraine?', /./),
  ],
  ['Who is disputed?', readDisputed],
  ['Add an article, and undo it', addAndUndo],
  ['Make a story of three steps', makeStory],
];

/** Each begins on the front page. */
export async function doTasks(page: Page): Promise<DoneTask[]> {
  page.setDefaultTimeout(60_000);
  const done: DoneTask[] = [];
  for (const [task, perform] of TASKS) {
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hand = new Hand(page);
    const start = performance.now();
    await perform(hand);
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
    done.push({ task, clicks: hand.clicks, keys: hand.keys, texts: hand.texts, seconds });
  }
  return done;
}

async function ask(hand: Hand, question: string, answer: RegExp): Promise<void> {
  const { page } = hand;
  await hand.type(page.getByRole('combobox', { name: 'Search or ask' }), question);
  await hand.press('Enter');
  await page.getByRole('heading', { name: question, level: 1 }).waitFor();
  await page.locator('.lead, [role=alert]').filter({ hasText: answer }).first().waitFor();
}

async function readDisputed(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.click(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Disputed' }));
  await page.getByRole('heading', { name: 'Disputed', level: 1 }).waitFor();
  const main = page.getByRole('main');
  // The examples alone do not contradict each other.
  await main.locator('.conflict .side').or(main.getByText('No contradictions found.')).first().waitFor();
}

async function addAndUndo(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.click(page.getByRole('button', { name: 'Add article' }));
  const dialog = page.getByRole('dialog');
  await hand.type(dialog.getByRole('textbox', { name: /^Text of the article/ }), ARTICLE);
  await hand.click(dialog.getByRole('button', { name: 'Add', exact: true }));
  await hand.click(dialog.getByRole('button', { name: /^Undo/ }));
  await dialog.getByText('removed again', { exact: true }).waitFor();
}

async function makeStory(hand: Hand): Promise<void> {
  const { page } = hand;
  const links = page.getByRole('navigation', { name: 'Main' });
  for (const [index, name] of ['Planned', 'Disputed', 'Explore'].entries()) {
    await hand.click(links.getByRole('link', { name }));
    await page.getByRole('heading', { level: 1, name: name === 'Explore' ? 'Explorer' : name }).waitFor();
    await hand.click(page.getByRole('button', { name: 'Save', exact: true }));
    if (index === 0) await hand.type(page.getByLabel('Name of the story'), 'This week');
    await hand.click(page.getByRole('button', { name: 'Add as a step' }));
    await page.getByText(`Added as step ${index + 1}.`).waitFor();
  }
  await hand.click(page.getByRole('link', { name: 'Open the story' }));
  await page.getByRole('heading', { name: 'This week', level: 1 }).waitFor();
}
