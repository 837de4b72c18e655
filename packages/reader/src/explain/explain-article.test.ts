import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, Ontology, type Reference } from '@precedent/model';
import { DATA_DIR, loadReaderModel, loadReference } from '@precedent/reference';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawByRules } from '../claims/draw-by-rules.ts';
import type { CoreferenceStep } from '../coreference/coreference.ts';
import { parseArticle } from '../documents/parse-article.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { MentionReason } from '../mentions/mention-reason.ts';
import { type Analyser, createAnalyser, type ReaderModel } from '../parse/analyser.ts';
import type { MentionProposal } from '../parse/document.ts';
import type { ImpliedBy } from '../reading/implied-body.ts';
import { createRanker, type Levels, type Ranker } from '../reading/ranking/ranker.ts';
import { readArticle } from '../reading/read.ts';
import { explainArticle } from './explain-article.ts';
import type { ArticleExplanation } from './explanation.ts';
import type { FindingReason } from './say-why-no-claim.ts';

let analyser: Analyser;
let reference: Reference;
let model: ReaderModel;
let ranker: Ranker;
beforeAll(async () => {
  reference = await loadReference();
  model = await loadReaderModel();
  analyser = await createAnalyser(model);
  ranker = createRanker(model.ranker);
});

const explain = (content: string, known = reference, own = analyser, ranking = ranker) =>
  explainArticle(parseArticle({ content, date: '2024-06-27' }), own, known, ranking);

const findingsOf = ({ sentences }: ArticleExplanation) => sentences.flatMap(({ findings }) => findings);

/** A proposal of the model between words of the first sentence that has them; null: an end that is not named. */
type Proposed = [
  subject: string | null,
  relation: string,
  object: string | null,
  office?: string,
  time?: string,
];

/** What the model would propose, so that a test does not depend on its weights. */
function propose(own: Analyser, [subject, relation, object, office, time]: Proposed): Analyser {
  return {
    async analyse(article) {
      const document = await own.analyse(article);
      const [first] = document.sentences;
      const place = (word: string) => first!.tokens.findIndex(({ text }) => text === word);
      const endAt = (word: string | null): MentionProposal | null =>
        word === null
          ? null
          : { start: place(word), end: place(word) + 1, anchor: place(word), type: 'person', score: 1 };
      const wordAt = (word?: string) =>
        word === undefined ? null : { start: place(word), end: place(word) + 1 };
      first!.claimProposals = [
        {
          subject: endAt(subject),
          relation,
          object: endAt(object),
          office: wordAt(office),
          time: wordAt(time),
          speaker: null,
          modality: 'asserted',
          polarity: 'positive',
          score: 0.6,
        },
      ];
      return document;
    },
  };
}

describe('the sample article', () => {
  let article: Article;
  let explanation: ArticleExplanation;
  beforeAll(async () => {
    const file = join(DATA_DIR, 'articles', '2024-06-27-nato-appoints-rutte.txt');
    article = parseArticle({ content: await readFile(file, 'utf8') });
    explanation = await explainArticle(article, analyser, reference, ranker);
  });

  test('has the same reading as without an explanation', async () => {
    expect(explanation.reading).toEqual(await readArticle(article, analyser, reference, ranker));
  });

  test('has every proposal of the model and every draft of a rule as a finding, once', async () => {
    const document = await analyser.analyse(article);
    const { mentions } = findMentions(document, reference);
    const { kept, dropped } = drawByRules(document, mentions, reference);
    const proposals = document.sentences.flatMap(({ claimProposals }) => claimProposals);
    const count = (by: string) => findingsOf(explanation).filter(({ how }) => how.by === by).length;
    expect(count('rule')).toBe(kept.length + dropped.length);
    expect(count('model')).toBe(proposals.length);
  });

  test('has one leading finding for each claim, with its provenance', () => {
    const leading = findingsOf(explanation).filter(({ outcome }) => outcome.kept && outcome.leads);
    const byClaim = leading.map(({ outcome, how }) => [outcome.kept && outcome.claim, how]);
    expect(new Map(byClaim as [string, unknown][])).toEqual(
      new Map(explanation.reading.claims.map(({ id, how }) => [id, how])),
    );
    expect(leading).toHaveLength(explanation.reading.claims.length);
  });

  test('has one tree of words for each sentence', () => {
    for (const { words } of explanation.sentences) {
      expect(words.map(({ number }) => number)).toEqual(words.map((_, at) => at + 1));
      expect(words.filter(({ head }) => head === 0)).toHaveLength(1);
      expect(words.every(({ head }) => head <= words.length)).toBe(true);
    }
  });

  test('has a sentence on why each finding and candidate was dropped', () => {
    const dropped = findingsOf(explanation).map(({ outcome }) => (outcome.kept ? null : outcome.why));
    const whys = explanation.sentences.flatMap(({ mentions, noMentions }) =>
      [...mentions, ...noMentions].map(({ why }) => why),
    );
    for (const why of [...dropped.filter((one) => one !== null), ...whys])
      expect(why).toMatch(/^["A-Z].+\.$/);
  });
});

describe('a proposal or draft that did not become a claim', () => {
  interface Case {
    text: string;
    /** In place of the model's own, so that the test does not depend on its weights. */
    proposed?: Proposed;
    finding: string;
    levels?: Levels;
  }

  const NONE_KEPT: Levels = { kept: 1.1, certain: 1.1 };
  /** The shipped ontology has every relation, so this reason needs another one. */
  type Reason = Exclude<FindingReason['kind'], 'unknown-relation'>;
  const CASES: Readonly<Record<Reason, Case>> = {
    unlikely: {
      text: 'Viktor Orban met Mark Rutte.',
      finding: 'Viktor Orban met Mark Rutte',
      levels: NONE_KEPT,
    },
    'ill-typed': {
      text: 'A Dane, Henrik Lund, was elected president of the International Press Federation by its congress in Dublin on Thursday.',
      finding: 'congress appointed Dane',
    },
    'implied-subject': {
      text: 'Mark Rutte was charged.',
      proposed: [null, 'prosecuted', 'Rutte'],
      finding: '… prosecuted Mark Rutte',
    },
    'no-body': {
      text: "Senator Musa Abara's nephew runs a bar.",
      finding: 'Musa Abara holds_office …',
    },
    'no-entity': { text: 'I thank John very much for his service.', finding: 'I praised John' },
    'no-mention': {
      text: 'Mark Rutte praised the weather.',
      proposed: ['Rutte', 'praised', 'weather'],
      finding: 'Mark Rutte praised weather',
    },
    'body-of-verb': {
      text: 'President Paul Biya criticised Norway.',
      proposed: ['Biya', 'holds_office', 'Norway', 'President'],
      finding: 'Paul Biya holds_office Norway',
    },
    'title-of-another': {
      text: "Chancellor Paul Biya's spokesman, Jean Martin, criticised Norway.",
      proposed: ['Martin', 'holds_office', 'Norway', 'Chancellor'],
      finding: 'Jean Martin holds_office Norway',
    },
    'title-of-unnamed': {
      text: "Jean Martin, a brother of Norway's president, criticised Gazprom.",
      proposed: ['Martin', 'holds_office', 'Norway', 'president'],
      finding: 'Jean Martin holds_office Norway',
    },
    'office-sought': {
      text: 'Jean Martin is running for president of Norway.',
      proposed: ['Martin', 'holds_office', 'Norway', 'president'],
      finding: 'Jean Martin holds_office Norway',
    },
    'read-otherwise': {
      text: 'Mark Rutte, at the helm of NATO since May, spoke.',
      proposed: ['Rutte', 'member_of', 'NATO'],
      finding: 'Mark Rutte member_of NATO',
    },
    'aimed-at-attendant': {
      text: "Mark Rutte met Jean Martin's lawyer.",
      proposed: ['Rutte', 'met', 'Martin'],
      finding: 'Mark Rutte met Jean Martin',
    },
    'no-post': {
      text: 'Kelly Dittmar lives in Norway.',
      proposed: ['Dittmar', 'holds_office', 'Norway'],
      finding: 'Kelly Dittmar holds_office Norway',
    },
    'same-claim': {
      text: 'Chirac was mayor of Paris from 1977 to 1995.',
      proposed: ['Chirac', 'holds_office', 'Paris', 'mayor'],
      finding: 'Chirac holds_office Paris',
    },
    'same-entity': {
      text: 'The Kremlin denounced the Russian opposition.',
      finding: 'Kremlin criticised Russian',
    },
    'same-mention': {
      text: 'Bill de Blasio left.',
      proposed: ['Bill', 'met', 'Blasio'],
      finding: 'Bill de Blasio met Bill de Blasio',
    },
  };

  test.each(Object.entries(CASES))('is listed with the reason %s', async (reason, example) => {
    const { text, proposed, finding, levels = { kept: 0, certain: 0 } } = example;
    const proposing = proposed ? propose(analyser, proposed) : analyser;
    const explanation = await explain(text, reference, proposing, createRanker(model.ranker, levels));
    const outcomes = findingsOf(explanation).map(({ subject, relation, object, outcome }) => [
      `${subject?.text ?? '…'} ${relation} ${object?.text ?? '…'}`,
      outcome.kept ? 'kept' : outcome.reason,
    ]);
    expect(outcomes).toContainEqual([finding, reason]);
  });

  test('is listed if the ontology lacks a relation that the model knows', async () => {
    const { met, ...relations } = reference.ontology.data.relations;
    const ontology = new Ontology({ ...reference.ontology.data, relations });
    expect(met).toBeDefined();
    const explanation = await explain(
      'Mark Rutte met Joe Biden in Washington.',
      { ...reference, ontology },
      propose(analyser, ['Rutte', 'met', 'Biden']),
    );
    const claims = findingsOf(explanation).filter(({ relation }) => relation === 'met');
    expect(claims.map(({ outcome }) => outcome)).toContainEqual({
      kept: false,
      reason: 'unknown-relation',
      why: 'The ontology has no relation "met".',
    });
  });

  test('says how likely it was and how likely it has to be', async () => {
    const ranker = createRanker(model.ranker, NONE_KEPT);
    const { sentences } = await explain('Viktor Orban met Mark Rutte.', reference, analyser, ranker);
    const [finding] = sentences[0]!.findings;
    expect(finding!.confidence).toBeGreaterThan(0);
    expect(finding!.reasons.length).toBeGreaterThan(0);
    expect(finding!.outcome).toMatchObject({
      why: expect.stringMatching(
        /^It is right with a probability of only 0\.\d\d; claims need at least 1\.10\.$/,
      ),
    });
  });
});

/** A word of the first sentence that the model takes for a mention, with its score. */
function proposeMention(own: Analyser, word: string, score: number): Analyser {
  return {
    async analyse(article) {
      const document = await own.analyse(article);
      const [first] = document.sentences;
      const at = first!.tokens.findIndex(({ text }) => text === word);
      first!.mentionProposals = [{ start: at, end: at + 1, anchor: at, type: 'institution', score }];
      return document;
    },
  };
}

describe('words that are not a mention', () => {
  const rejectedIn = async (text: string, own: Analyser) =>
    (await explain(text, reference, own)).sentences.flatMap(({ noMentions }) =>
      noMentions.map(({ text: words, reason }) => [words, reason]),
    );

  const REASONS: Readonly<Record<MentionReason['kind'], [words: string, text: string, score?: number]>> = {
    'event-or-document': [
      'Operation Peace Spring',
      `He named it "Operation Peace Spring" and named both the Kurdistan Workers' Party (PKK) and People's Protection Units (YPG) as terrorists.`,
    ],
    expletive: [
      'It',
      "It is not for the Court to opine about the motivations, argued the government's lawyer.",
    ],
    family: ['Shinawatra', 'The Thai Raksa Chart party was founded by supporters of the Shinawatra family.'],
    language: ['Spanish', 'Angela Merkel spoke Spanish language well.'],
    'never-alone': [
      'God',
      '"Only God who appointed me will remove me — not the MDC, not the British," he declared.',
    ],
    'no-relative-clause': ['that', 'Thailand denied that its gunners had shelled Cambodia.'],
    'neither-country-nor-body': ['Darfur-based', 'A Darfur-based group left Kosovo.'],
    'not-capitalised': ['Antoine dit Bangura', 'The party chose Antoine dit Bangura on Friday.'],
    'not-its-state': ['America', 'Bank of America lent money.'],
    'not-namelike': [
      'No former Zambian president',
      'No former Zambian president has ever run a newspaper, said Grace Mulenga, the editor of the Kabwe Star.',
    ],
    'nothing-left': ['Admiral', 'The ship Admiral sank.'],
    'noun-of-no-type': ['The palace', 'The palace had no comment.'],
    overlaps: ['Union rules', 'Under European Union rules the country has three weeks to reply.'],
    region: ['European', 'He favored European integration and sought a federal union.'],
    'title-only': ['Justice', 'Wanda Vázquez is the Secretary of Justice for Puerto Rico.', 0.9],
    unlikely: ['West', 'He was also praised in the West.', 0.2],
    untyped: ['Marxism', 'He embraced Marxism.'],
    'within-name': ['Inter-American', 'The Inter-American Development Bank met.'],
  };

  test.each(Object.entries(REASONS))(
    'are listed with the reason %s',
    async (reason, [words, text, score]) => {
      const own = score === undefined ? analyser : proposeMention(analyser, words, score);
      expect(await rejectedIn(text, own)).toContainEqual([words, reason]);
    },
  );
});

describe('a mention', () => {
  const STEPS: Readonly<Record<CoreferenceStep, [mention: string, text: string]>> = {
    'same-name': ['NATO', 'NATO met. NATO agreed.'],
    'short-name': ['Trudeau', 'Justin Trudeau resigned. Trudeau was tired.'],
    acronym: ['IDB', 'The Inter-American Development Bank (IDB) lent Guyana money.'],
    party: ['Liberals', 'The Liberal Party met. The Liberals agreed.'],
    government: [
      'Trump administration',
      'US President Donald Trump spoke. The Trump administration denied it.',
    ],
    relative: ['who', 'Mike Pompeo, who is the secretary of state, resigned.'],
    speaker: ['I', '"I resigned," Mark Rutte said.'],
    pronoun: ['She', 'Angela Merkel resigned. She thanked voters.'],
    apposition: ["Taiwan's interior minister", "Xu Guangming, Taiwan's interior minister, spoke first."],
    description: ['The alliance', 'NATO met on Monday. The alliance agreed on a plan.'],
    office: [
      'the Greek foreign minister',
      'The plan was criticised by the Greek foreign minister. Talks failed. It rained. Nobody came. Markets fell. Greek Foreign Minister George Katrougalos called it a mistake.',
    ],
  };

  test.each(Object.entries(STEPS))('has the step that linked it: %s', async (step, [mention, text]) => {
    const { sentences } = await explain(text);
    const steps = sentences.flatMap(({ mentions }) => mentions.map((one) => [one.text, one.step]));
    expect(steps).toContainEqual([mention, step]);
  });

  test('says that it is left open', async () => {
    const { sentences } = await explain('We agreed. The airline is privately owned.');
    const open = sentences.flatMap(({ mentions }) => mentions.map(({ entity, why }) => [entity, why]));
    expect(open).toEqual([
      [null, 'Left open: "we" is never resolved.'],
      [null, expect.stringMatching(/^Left open: no candidate is likely enough/)],
    ]);
  });
});

test('a word that expresses a relation but gave no claim is listed with its cue', async () => {
  const { sentences } = await explain('The weather in the hills was praised.');
  expect(sentences[0]!.unusedCues).toEqual([
    { word: { text: 'praised', first: 7, last: 7 }, cue: 'praise', relation: 'praised' },
  ]);
});

describe('what a later stage changed', () => {
  /** Of everything that is drawn, however unlikely. */
  const changesIn = async (text: string) => {
    const all = createRanker(model.ranker, { kept: 0, certain: 0 });
    return findingsOf(await explain(text, reference, analyser, all)).flatMap(({ changes }) => changes);
  };

  test.each([
    [
      /^Proposed as "holds office in", but its words don't name a post/,
      "Sushma Swaraj, who ran India's foreign ministry for five years, has died.",
    ],
    [
      /^Its office comes from another sentence/,
      'Secretary General Jens Stoltenberg of NATO spoke. Mark Rutte will succeed Stoltenberg.',
    ],
    [
      /^Its last day comes from another sentence/,
      'Jean Martin, the mayor of Paris, spoke. Martin resigned as mayor of Paris on Friday.',
    ],
  ])('is listed: %s', async (change, text) => {
    expect(await changesIn(text)).toContainEqual(expect.stringMatching(change));
  });

  test('is listed: the date of a succession is not that of the office that ends', async () => {
    const proposing = propose(analyser, ['Malpass', 'holds_office', 'Bank', 'president', 'June']);
    const all = createRanker(model.ranker, { kept: 0, certain: 0 });
    const text = 'Ajay Banga succeeds David Malpass as president of the World Bank on June 2.';
    const changes = findingsOf(await explain(text, reference, proposing, all)).flatMap((one) => one.changes);
    expect(changes).toContainEqual(expect.stringMatching(/^Its date belongs to the succession/));
  });

  const BODIES: Readonly<Record<Exclude<ImpliedBy, 'same-act' | 'recent'>, [why: RegExp, text: string]>> = {
    'own-office': [
      /another sentence about this person's offices/,
      'John Bolton was the US ambassador to the United Nations. Ambassador Bolton resigned.',
    ],
    master: [
      /the office of the person served/,
      "Russian President Boris Yeltsin spoke. Yeltsin's prime minister, Viktor Chernomyrdin, resigned.",
    ],
    administration: [
      /the government named after this person/,
      'The Trump administration denied it. US officials and Iran met. President Trump was silent. US troops left Iran.',
    ],
    title: [
      /only this state has such an office/,
      'Kenya and Ghana met the US envoy. Kenya thanked Ghana. Deputy Secretary of State Jane Doe praised Kenya.',
    ],
    party: [
      /this person's party/,
      'Ukraine opened an inquiry. Ukraine said so in Kyiv. The US press reported it. Democratic challenger former Vice President Joe Biden was not named by Ukraine.',
    ],
    'same-office': [
      /another holder of the same office/,
      'Former US President Henry Kissing spoke. President Martin did not answer.',
    ],
    'same-race': [
      /what the same person runs for in another sentence/,
      'Elizabeth Warren ran for president of the United States. Warren suspended her campaign.',
    ],
    leader: [
      /known to have led/,
      'Norway voted on Sunday. Norway counted. France and Norway agreed. President Macron congratulated Norway.',
    ],
    article: [/that the article is about/, 'France voted on Sunday. President Martin thanked France.'],
  };

  test.each(Object.entries(BODIES))('includes a body supplied for an office: %s', async (_, [why, text]) => {
    expect(await changesIn(text)).toContainEqual(expect.stringMatching(why));
  });
});

test('an article in another language has no sentences to explain, and its reading says why', async () => {
  const { reading, sentences } = await explain(
    'Der Bundeskanzler sprach am Mittwoch mit dem französischen Präsidenten über die Lage in der Ukraine und die Hilfe für das Land.',
  );
  expect(sentences).toEqual([]);
  expect(reading.notes.join(' ')).toContain('German');
});
