import { wordsIn } from './edits.ts';
import type { Paragraphs } from './load-texts.ts';

/** Texts that share sentences or a form, but report different things: none of them is a copy of another. */
export interface LookAlikes {
  name: string;
  texts: readonly Paragraphs[];
  /** Who published all of them; without it, each has a publisher of its own. */
  publisher?: string;
}

const TOWNS = ['Leeds', 'Bristol', 'Dundee', 'Cardiff', 'Norwich', 'Exeter', 'Derry', 'Hull'];
const SKIES = ['sunny spells', 'heavy showers', 'thick cloud', 'snow on high ground', 'fog until noon'];
const SECTORS = ['miners', 'banks', 'retailers', 'airlines', 'housebuilders', 'drug makers'];
const MOVES = ['rose', 'fell', 'gained', 'lost', 'added', 'shed'];

export function makeTemplates(random: () => number): LookAlikes[] {
  const repeat = (make: (pick: Pick, number: (most: number) => number) => string[]) =>
    Array.from({ length: 60 }, () =>
      make(
        (options) => options[Math.floor(random() * options.length)]!,
        (most) => Math.floor(random() * most),
      ),
    );
  return [
    { name: 'daily weather reports of one form', texts: repeat(weather), publisher: 'Courier' },
    { name: 'daily market reports of one form', texts: repeat(market), publisher: 'Courier' },
  ];
}

/** Each week's summary has the first paragraph of six articles, between an introduction and an end that never change. */
export function makeSummaries(articles: readonly Paragraphs[]): LookAlikes {
  const summaries: Paragraphs[] = [];
  for (let at = 0; at + 6 <= articles.length; at += 6)
    summaries.push([
      'Good morning. Here is what you need to know about the week in politics, from our team of correspondents around the world.',
      ...articles
        .slice(at, at + 6)
        .map(([date, first, second]) => (wordsIn([first ?? date!]) > 10 ? first! : second!)),
      'That is all for this week. You can sign up to get this summary in your inbox every Saturday morning, and tell us what you think.',
    ]);
  return {
    name: 'weekly summaries, and the articles that they summarise',
    texts: [...articles, ...summaries],
  };
}

/** Two reports of one event that quote the same speech: each its own text, and a fifth of a third one. */
export function makeReports(articles: readonly Paragraphs[]): LookAlikes {
  const texts: Paragraphs[] = [];
  for (let at = 0; at + 3 <= articles.length; at += 3) {
    const [speech, ...own] = articles.slice(at, at + 3);
    const quoted = speech!.join(' ').split(/\s+/);
    for (const text of own) {
      const share = quoted.slice(0, Math.round(wordsIn(text) / 4));
      texts.push([...text.slice(0, 1), share.join(' '), ...text.slice(1)]);
    }
  }
  return { name: 'reports that share a quotation of a fifth of their words', texts };
}

type Pick = (options: readonly string[]) => string;

function weather(pick: Pick, number: (most: number) => number): string[] {
  return [
    `Forecast for ${pick(TOWNS)} and the surrounding area: ${pick(SKIES)} in the morning with a high of ${number(30)} degrees.`,
    `Winds from the ${pick(['north', 'south', 'east', 'west'])} will reach ${number(60)} kilometres per hour in the afternoon, with ${pick(SKIES)} towards the evening.`,
    `Overnight temperatures will drop to around ${number(15)} degrees, and there is a ${number(100)} percent chance of rain by tomorrow morning.`,
    `The outlook for the weekend is ${pick(SKIES)}, with temperatures between ${number(15)} and ${number(30)} degrees in most places.`,
    `Drivers should allow extra time for their journeys around ${pick(TOWNS)}, where ${pick(SKIES)} may reduce visibility to ${number(900)} metres.`,
  ];
}

function market(pick: Pick, number: (most: number) => number): string[] {
  return [
    `London's blue-chip index ${pick(MOVES)} 0.${number(9)} percent to ${7000 + number(900)} points on ${pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])} as ${pick(SECTORS)} and ${pick(SECTORS)} moved on the latest figures.`,
    `The pound ${pick(MOVES)} ${number(90)} basis points against the dollar to 1.${number(99)}, while the euro ${pick(MOVES)} to 1.${number(99)} against the same currency.`,
    `Shares in ${pick(SECTORS)} ${pick(MOVES)} ${number(9)} percent, and those of ${pick(SECTORS)} ${pick(MOVES)} ${number(9)} percent after results that analysts had expected.`,
    `In New York the main index ${pick(MOVES)} ${number(400)} points to close at ${26000 + number(900)}, its ${pick(['best', 'worst', 'second best', 'third worst'])} day since ${pick(['January', 'March', 'June'])}.`,
    `Brent crude for delivery next month ${pick(MOVES)} ${number(99)} cents to ${50 + number(30)} dollars a barrel, and gold ${pick(MOVES)} to ${1200 + number(300)} dollars an ounce.`,
  ];
}
