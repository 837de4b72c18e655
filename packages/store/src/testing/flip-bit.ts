import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { PrecedentError } from '@precedent/model';
import type { Archive, NamedEntity } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { contentOf, fillArchive, meetingOf, officeOf } from './filled-archive.ts';

/** What became of an archive with one wrong bit, and what was said about it. */
export interface FlipOutcome {
  /**
   * `refused`: it cannot be opened; `reported`: verify finds a fault; `harmless`: everything reads as before;
   * `silent`: something reads differently, and nothing says so.
   */
  kind: 'refused' | 'reported' | 'harmless' | 'silent';
  said: string;
}

export type Observed = Awaited<ReturnType<typeof observe>>;

/** Everything that can be read, the links of every name, and what searches find. */
export async function observe(archive: Archive) {
  const content = await contentOf(archive);
  const names = new Map<string, NamedEntity>();
  for (const { entities } of content.readings)
    for (const { type, name } of entities) names.set(`${type} ${name}`, { type, name });
  const texts = content.readings.map(({ article }) => article.text);
  const words = texts.map((text) =>
    text
      .split(/[^a-zA-Z]+/)
      .slice(5, 7)
      .join(' '),
  );
  return {
    content,
    articles: await archive.articles(),
    links: await archive.links([...names.values()], { limit: 1_000_000 }),
    found: await Promise.all(words.map((text) => archive.search(text, 3))),
  };
}

/** A small archive whose pages are nearly full, so that most bits of the file mean something. */
export async function fillDensely(file: string): Promise<void> {
  await fillArchive(file);
  const archive = await openArchive(file);
  const talks = 'The two spoke about grain, gas and the border, and agreed on nothing. ';
  for (let index = 0; index < 12; index += 1) {
    await archive.add(officeOf(`office ${index}`));
    const text = `Rutte met Orbán in town ${index * 7919}. ${talks.repeat(20 + index)}`;
    await archive.add(meetingOf(`meeting ${index}`, text));
  }
  await archive.close();
}

/** Writes the bytes with one bit flipped, and does with that archive what commands do. */
export async function tryFlip(
  bytes: Uint8Array,
  bit: number,
  file: string,
  undamaged: Observed,
): Promise<FlipOutcome> {
  const damaged = Uint8Array.from(bytes);
  damaged[bit >> 3]! ^= 1 << (bit & 7);
  writeFileSync(file, damaged);
  const problems: string[] = [];
  let observed: Observed | null = null;
  try {
    const archive = await openArchive(file, { create: false });
    try {
      for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
      observed = await observe(archive).catch(asDamage);
    } finally {
      await archive.close();
    }
  } catch (error) {
    asDamage(error);
    return { kind: 'refused', said: (error as Error).message };
  }
  if (problems.length > 0) return { kind: 'reported', said: problems.join('\n') };
  return { kind: isDeepStrictEqual(observed, undamaged) ? 'harmless' : 'silent', said: '' };
}

/** Any other error would be shown as a bug in Precedent. */
function asDamage(error: unknown): null {
  if (error instanceof PrecedentError && /^archive_(corrupt|newer)$/.test(error.code)) return null;
  throw error;
}
