import type { Reference } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Analyser, createAnalyser } from '../parse/analyser.ts';
import { findMentions } from './find-mentions.ts';
import type { Mention, MentionKind } from './mention.ts';

let analyser: Analyser;
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
  analyser = await createAnalyser(await loadReaderModel());
});

async function mentionsIn(text: string): Promise<Mention[]> {
  const article = {
    id: 'a',
    kind: 'news' as const,
    url: null,
    title: '',
    text,
    publishedAt: null,
    source: null,
  };
  return findMentions(await analyser.analyse(article), reference).mentions;
}

/** "person Mark Rutte" for each mention of these kinds. */
async function listOf(text: string, ...kinds: MentionKind[]): Promise<string[]> {
  const mentions = await mentionsIn(text);
  return mentions
    .filter(({ kind }) => kinds.includes(kind))
    .map((mention) => `${mention.type} ${mention.text}`);
}

test("a person's name does not include the titles before it", async () => {
  const text = 'Outgoing Dutch Prime Minister Mark Rutte met Senate Majority Leader Mitch McConnell.';
  const names = await listOf(text, 'name');
  expect(names).toContain('person Mark Rutte');
  expect(names).toContain('person Mitch McConnell');
});

test('a possessive is not part of a name', async () => {
  expect(await listOf("Russia's president praised Merkel's plan.", 'name')).toEqual([
    'country Russia',
    'person Merkel',
  ]);
});

test('a body named after its state is a mention, and so is the state in its name', async () => {
  const mentions = await listOf('The Iraqi parliament rejected the plan.', 'name', 'adjective');
  expect(mentions).toEqual(['institution Iraqi parliament', 'country Iraqi']);
});

test('a state is also found in the name of a known body that begins with a number', async () => {
  const mentions = await listOf('The 43rd Canadian Parliament rejected the plan.', 'name', 'adjective');
  expect(mentions).toEqual(['institution 43rd Canadian Parliament', 'country Canadian']);
});

test("a state's name inside a hyphenated word is found without the rest of the word", async () => {
  expect(await listOf('Rebels shelled the U.S.-led coalition.', 'adjective', 'name')).toContain(
    'country U.S.',
  );
});

test('an organ in lower case is a body if its state is named before it', async () => {
  expect(await listOf("Iraq's police and the Israeli security cabinet refused.", 'name')).toEqual(
    expect.arrayContaining(["institution Iraq's police", 'institution Israeli security cabinet']),
  );
});

test('a weekday after "on" is not part of the name of a body', async () => {
  expect(await listOf('The National Planning Commission on Thursday refused.', 'name')).toEqual([
    'institution National Planning Commission',
  ]);
});

test('what says whose a body is is not part of its name', async () => {
  expect(await listOf('Kurdish-led Syrian Democratic Forces left Raqqa.', 'name')).toContain(
    'institution Syrian Democratic Forces',
  );
});

test("a name that begins that of a body is the body's, unless somebody has it as well", async () => {
  const airline = 'Iran defended Mahan Air. Mahan flies to Syria. Mahan denied it.';
  expect(await listOf(airline, 'name')).toContain('institution Mahan');
  expect(await listOf(`${airline} Ali Mahan resigned.`, 'name')).not.toContain('institution Mahan');
});

test("the name of an area includes the noun after it, and a body's phrase ends with it", async () => {
  const mentions = await mentionsIn(
    'Rebels from Helmand province seized the Sangin district with the Taliban movement.',
  );
  const named = mentions.filter(({ kind }) => kind === 'name');
  expect(named.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Helmand province', 'Sangin district', 'Taliban']),
  );
  const taliban = named.find(({ text }) => text === 'Taliban')!;
  expect(taliban.head).toBe(taliban.tokens.end - 1);
  expect(taliban.tokens.end - taliban.tokens.start).toBe(2);
});

test('an area that is named after its noun is not the place before it', async () => {
  expect(await listOf('They met in the Texas county of Dallas.', 'name')).toContain('place Texas');
});

test('a government as a whole means its state', async () => {
  const names = await listOf('The Iraqi government criticised the government of Ukraine.', 'name');
  expect(names).toContain('country Iraqi government');
  expect(names).toContain('country government of Ukraine');
});

test('a capital that acts is its state, and one where something happens is a place', async () => {
  const text =
    'Russia said on Monday that it was ready. Moscow will threaten Ukraine at a summit in Washington.';
  const names = await listOf(text, 'name');
  expect(names).toContain('country Moscow');
  expect(names).toContain('place Washington');
});

test('events, laws, weekdays, beliefs and languages are not mentions', async () => {
  const text =
    'On Friday Muslim voters cited the Voting Rights Act and World War II in Spanish-language broadcasts.';
  const names = await listOf(text, 'name');
  expect(names).toEqual([]);
});

test('a faith of two words is no body, and its church is one', async () => {
  const text = 'Thunberg met with Roman Catholic Pope Francis.';
  expect(await listOf(text, 'name')).not.toContain('institution Roman Catholic');
  expect(await listOf('The Roman Catholic Church opposed it.', 'name')).toContain(
    'institution Roman Catholic Church',
  );
});

test('a title without a name is a description, never a name', async () => {
  expect(await listOf('The prime minister and the Secretary of State resigned.', 'name')).toEqual([]);
});

test('definite descriptions are mentions from their determiner to their noun', async () => {
  const text =
    'The seasoned Dutch leader thanked his predecessor, and the alliance welcomed the 57-year-old.';
  expect(await listOf(text, 'description')).toEqual([
    'person The seasoned Dutch leader',
    'person his predecessor',
    'institution the alliance',
    'person the 57-year-old',
  ]);
});

test('an expletive "it" and a conjunction "that" are not mentions', async () => {
  expect(await listOf('It is clear that Rutte won.', 'pronoun')).toEqual([]);
});

test("a first name or a title gives a person's gender", async () => {
  const mentions = await mentionsIn('Angela Merkel met King Abdullah.');
  const genders = mentions.map(({ text, gender }) => [text, gender]);
  expect(genders).toContainEqual(['Angela Merkel', 'female']);
  expect(genders).toContainEqual(['Abdullah', 'male']);
});

test('the text of every mention is that of its span, in text order, for any text', async () => {
  const fragment = fc.constantFrom(
    'Mark Rutte',
    'the U.S.-led coalition',
    '"',
    ' said ',
    "Russia's",
    '\n\n',
    'the Iraqi parliament',
    ' who ',
    'his',
    '. ',
    'José',
    'U.N.',
    '’s ',
    '  ',
    'Trump administration',
    '(NATO)',
    'é',
    '-',
    '1,000',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { maxLength: 25 }), async (fragments) => {
      const text = fragments.join(' ');
      const mentions = await mentionsIn(text);
      for (const [at, mention] of mentions.entries()) {
        expect(mention.index).toBe(at);
        expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text);
        expect(mention.text.length).toBeGreaterThan(0);
        expect(mention.span.start).toBeGreaterThanOrEqual(mentions[at - 1]?.span.start ?? 0);
      }
    }),
    { numRuns: 40 },
  );
});

test("a person's name may begin with a prefix in lower case", async () => {
  expect(await listOf('Ayatollah al-Sadani spoke on Monday.', 'name')).toEqual(['person al-Sadani']);
  expect(await listOf('Daniel arap Koech met Bakili wa Phiri.', 'name')).toEqual([
    'person Daniel arap Koech',
    'person Bakili wa Phiri',
  ]);
});

test('"province" belongs to a name and "region" does not', async () => {
  expect(await listOf('Troops left Tarzak province.', 'name')).toEqual(['place Tarzak province']);
  expect(await listOf('Troops left the Tarzak region.', 'name')).toEqual(['place Tarzak']);
});

test('an organ in lower case is a body if its state and its field are named', async () => {
  expect(await listOf("Chile's disaster center warned the coast.", 'name')).toContain(
    "institution Chile's disaster center",
  );
  expect(await listOf("Chile's center voted late.", 'name')).toEqual(['country Chile']);
});

test('a body spoken of before stands without an article in front of those who act for it', async () => {
  expect(await listOf('Rebels fought government troops in Gao.', 'description')).toContain(
    'country government',
  );
  expect(await listOf('But committee chairman Ana Rojas disagreed.', 'description')).toEqual([
    'institution committee',
  ]);
  expect(await listOf('The government plan failed.', 'description')).toEqual([]);
});

test('"the rebels" are a body and "the military" is a state', async () => {
  expect(await listOf('The military attacked the rebels.', 'description')).toEqual([
    'country The military',
    'institution the rebels',
  ]);
});

test('an apposition says that a name is a body', async () => {
  expect(await listOf("OLGA, the union's anti-fraud office, has opened a probe.", 'name')).toEqual([
    'institution OLGA',
  ]);
});

test('a branch is called by where it is', async () => {
  const mentions = await mentionsIn('Police arrested al-Qaida in Iraq leader Omar Saleh.');
  expect(mentions.map(({ text }) => text)).toContain('al-Qaida in Iraq');
});
