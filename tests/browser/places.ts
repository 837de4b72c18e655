import type { Site } from './site.ts';

/** Holders of one office, two of them at once. */
export const CHAIRS = [
  'subject,relation,object,office,from,to,source,subject_type,object_type',
  'Ben Okafor,holds_office,Harbour League,Chair of the Harbour League,2025-01-01,2031-05-01,Almanac,person,institution',
  'Cleo Lindqvist,holds_office,Harbour League,Chair of the Harbour League,2020-01-01,2024-06-30,Almanac,person,institution',
  'Ada Moreau,holds_office,Harbour League,Chair of the Harbour League,2026-01-01,2027-01-01,"Yearbook: https://example.org/1",person,institution',
].join('\n');

/** Every kind of place, by what it is called and what shows that it is loaded. */
export const PLACES: [string, string, string][] = [
  ['the front page', '', 'text=A new chair for the Harbour League'],
  ['a person', 'person/ada-moreau', 'precedent-axis svg'],
  ['an institution', 'institution/harbour-league', 'text=Offices and their latest holders'],
  ['an office', 'office/Chair%20of%20the%20Harbour%20League', 'precedent-axis svg'],
  ['an article', 'article/harbour', 'mark.claimed'],
  ['an answer', 'ask?q=Who+supported+Ada+Moreau%3F', 'text=Evidence'],
  ['two things', 'between?one=person/ada-moreau&other=person/cleo-lindqvist', 'text=Said of both'],
  ['an address that leads nowhere', 'person/ada-moreaux', 'text=Did you mean'],
  ['what is new', 'new', 'text=A new chair for the Harbour League'],
  ['the offices', 'offices', 'precedent-offices h2'],
  ['planned events', 'planned?asOf=2031-04-10', 'text=Planned for 1 May 2031'],
  ['what is disputed', 'disputed', 'text=Two holders of one office'],
  ['possible duplicates', 'duplicates', 'text=No possible duplicates left.'],
  ['the explorer', 'explore', 'role=application'],
  ['stories', 'stories', 'main >> text=The harbour'],
  ['a story', 'story/harbour', 'text=Step 1'],
  ['a story that is presented', 'story/harbour?step=1', 'text=1 / 2'],
];

/** A story of two steps in the archive. */
export async function addHarbourStory({ archive }: Site): Promise<void> {
  const steps = ['/person/ada-moreau', '/explore'].map((address) => ({
    address,
    title: 'A page',
    caption: 'Why',
  }));
  const story = { kind: 'story' as const, name: 'The harbour', steps };
  await archive.save('harbour', story, '2031-04-10T08:00:00.000Z');
}
