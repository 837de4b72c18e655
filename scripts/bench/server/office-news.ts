import type { Claim, Reading } from '@precedent/model';
import type { World } from '../archive/synthesise.ts';

const TITLE = 'Prime Minister';

/**
 * The synthetic news with offices: every article that names a country or a body also says who its prime minister is.
 * The holders of an office follow one another in the order of the articles.
 */
export function withOffices(world: World, articles: number): World {
  const bodies = world.entities.findIndex(({ type }) => type === 'person');
  const perBody = world.holders.length / bodies;
  const officeIn = (article: number) => {
    const ends = world.linksOf(article).flatMap(({ subject, object }) => [subject, object]);
    const body = ends.find((end) => end < bodies);
    if (body === undefined) return null;
    const turn = Math.min(perBody - 1, Math.floor((article / articles) * perBody));
    return { body, holder: world.holders[body * perBody + turn]! };
  };
  return {
    ...world,
    linksOf: (article) => {
      const office = officeIn(article);
      const links = world.linksOf(article);
      if (office === null) return links;
      return [...links, { subject: office.holder, relation: 'holds_office', object: office.body }];
    },
    readingOf: (article) => {
      const office = officeIn(article);
      const reading = world.readingOf(article);
      return office === null ? reading : addOffice(reading, office.holder, office.body, world);
    },
  };
}

function addOffice(reading: Reading, holder: number, body: number, { entities }: World): Reading {
  const [person, country] = [entities[holder]!, entities[body]!];
  const quote = `${person.name} is ${TITLE} of ${country.name}.`;
  const { text } = reading.article;
  const evidence = { start: text.length, end: text.length + quote.length, quote };
  const mention = { start: text.length, end: text.length + person.name.length };
  const claim: Claim = {
    ...reading.claims[0]!,
    id: `c${reading.claims.length}`,
    subject: `e${holder}`,
    relation: 'holds_office',
    object: `e${body}`,
    office: { title: TITLE, body: `e${body}` },
    status: 'current',
    evidence: [evidence],
  };
  const known = reading.entities.some(({ id }) => id === claim.subject);
  const added = { id: claim.subject, ...person, aliases: [], links: {}, mentions: [mention] };
  return {
    ...reading,
    article: { ...reading.article, text: text + quote },
    entities: known ? reading.entities : [...reading.entities, added],
    claims: [...reading.claims, claim],
  };
}

/** Too different to be taken for spellings of one name. */
export const NEWCOMERS = [
  'Aklonda Brimwest',
  'Cordellio Drexmoor',
  'Evantha Fulgersby',
  'Grozdana Hixworthy',
  'Iphigenia Jastrow',
  'Kjartanna Lobeck',
  'Mirembe Nqoloza',
  'Ozzerine Plimsoll',
];

/** An article about somebody whom no other article names, so that it shows when the article is in the answers. */
export function newcomerNews(world: World, article: number, name: string): Reading {
  const reading = world.readingOf(article);
  const [first, ...others] = reading.entities;
  return { ...reading, entities: [{ ...first!, type: 'person', name }, ...others] };
}
