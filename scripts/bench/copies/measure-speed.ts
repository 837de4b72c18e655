import { CopyFinder, finish, signArticle } from '@precedent/graph';
import type { Paragraphs } from './load-texts.ts';

const WORDS = 500;
/** Added one after the other to those that have been compared. */
const MORE = 100;
const SIZES = [1_000, 10_000, 100_000];

/** CPU time for articles of 500 words, one in ten of them a copy, made of the words of real ones. */
export function measureSpeed(texts: readonly Paragraphs[], random: () => number): void {
  const write = chainWords(
    texts.flatMap((text) => text.join(' ').split(/\s+/)),
    random,
  );
  console.log(
    '\n| articles of 500 words | signed, ms per 1,000 | compared, ms per 1,000 | 100 more, ms each | copies |\n|---|---|---|---|---|',
  );
  for (const size of SIZES) {
    let last = '';
    const articles = Array.from({ length: size + MORE }, (_, at) => {
      last = at % 10 === 9 ? last : write();
      return {
        id: String(at),
        kind: 'news' as const,
        url: null,
        title: '',
        text: last,
        publishedAt: null,
        source: null,
      };
    });
    const [, signing] = timed(() => articles.map(signArticle));
    const readings = articles.map((article) => ({ article }));
    const finder = new CopyFinder();
    const [copies, comparing] = timed(() => finish(finder.find(readings.slice(0, size))));
    const [, more] = timed(() => {
      for (let at = size + 1; at <= readings.length; at += 1) finish(finder.find(readings.slice(0, at)));
    });
    const per = (time: number) => Math.round((time / size) * 1000);
    console.log(
      `| ${size.toLocaleString('en-US')} | ${per(signing)} | ${per(comparing)} | ${(more / MORE).toFixed(1)} | ${copies.size} |`,
    );
  }
}

/** Texts in which each word follows two others as it does somewhere in the originals, so that they share phrases as news does. */
function chainWords(words: readonly string[], random: () => number): () => string {
  const places = new Map<string, number[]>();
  for (let at = 2; at < words.length; at += 1) {
    const key = `${words[at - 2]} ${words[at - 1]}`;
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  const anywhere = () => 2 + Math.floor(random() * (words.length - 2));
  return () => {
    const text: string[] = [];
    for (let at = anywhere(); text.length < WORDS; ) {
      text.push(words[at]!);
      const next = places.get(`${words[at - 1]} ${words[at]}`) ?? [anywhere()];
      at = next[Math.floor(random() * next.length)]!;
    }
    return text.join(' ');
  };
}

function timed<Result>(work: () => Result): [Result, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
