// `npm run bench:copies`: which copies of articles are recognised, which different articles are taken for copies, and
// how long it takes. Everything is made from openly licensed texts with a fixed seed.
import { findCopies } from '@precedent/graph';
import type { Article } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { EDITS, VERSIONS, versionsOf } from './copies/edits.ts';
import { loadReleases, loadStories, loadWikinews, type Paragraphs } from './copies/load-texts.ts';
import { type LookAlikes, makeReports, makeSummaries, makeTemplates } from './copies/look-alikes.ts';
import { measureSpeed } from './copies/measure-speed.ts';

const SEED = 10;

function main(): void {
  const random = seeded(SEED);
  const wikinews = loadWikinews();
  const stories = loadStories();
  const releases = loadReleases();
  const originals = [...wikinews, ...stories];
  console.log(
    `${wikinews.length} Wikinews articles, ${stories.length} Voice of America stories, ${releases.length} press releases`,
  );
  console.log('\n| copies | recognised |\n|---|---|');
  for (const [name, edit] of Object.entries(EDITS)) {
    const edited = originals.map((text, at) => edit(text, originals[(at + 1) % originals.length]!, random));
    const found = originals.filter((text, at) => countJoined([text, edited[at]!]) === 1).length;
    console.log(`| ${name} | ${found} of ${originals.length} |`);
  }
  const followed = originals.filter((text) => countJoined(versionsOf(text)) === VERSIONS - 1).length;
  console.log(
    `| an original and two updates, each with half of the one before | ${followed} of ${originals.length} |`,
  );
  console.log('\n| different articles | articles | taken for copies |\n|---|---|---|');
  const lookAlikes: LookAlikes[] = [
    { name: 'Wikinews articles of one year', texts: wikinews },
    { name: 'consecutive stories of one agency, many of one event', texts: stories },
    { name: 'press releases, a third of them daily and of one form', texts: releases },
    makeReports(originals),
    makeSummaries(originals),
    ...makeTemplates(random),
  ];
  for (const { name, texts, publisher } of lookAlikes)
    console.log(`| ${name} | ${texts.length} | ${countJoined(texts, publisher)} |`);
  measureSpeed(originals, random);
}

function countJoined(texts: readonly Paragraphs[], publisher?: string): number {
  const articles = texts.map((text, at) => toArticle(String(at), text, publisher ?? `Paper ${at}`));
  return findCopies(articles).size;
}

function toArticle(id: string, text: Paragraphs, source: string): Article {
  return { id, kind: 'news', url: null, title: '', text: text.join('\n\n'), publishedAt: null, source };
}

main();
