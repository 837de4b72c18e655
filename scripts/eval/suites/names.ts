import { join } from 'node:path';
import type { Article, Reading, Reference, Span } from '@precedent/model';
import { GUM_TYPES, readGum } from '../gum-documents.ts';
import { joinTokens, openReader, toArticle } from '../open-reader.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { round, withF1 } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Countries and places are one type here, because the corpora distinguish them differently. */
type NameType = 'person' | 'institution' | 'place';

interface Name extends Span {
  type: NameType;
}

interface Sample {
  article: Article;
  gold: Name[];
}

/** Names of people, institutions and places in other people's corpora, with exact bounds. */
const namesSuite = (
  name: string,
  about: string,
  defaultData: string,
  load: (data: string) => Sample[],
): Suite => ({
  name,
  about,
  defaultData,
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const { reader, reference } = await openReader();
    const tally = { typed: 0, untyped: 0, touching: 0, drawn: 0, gold: 0 };
    const lines: string[] = [];
    for (const { article, gold } of load(data)) {
      const drawn = namesOf(await reader.read(article), reference);
      tally.drawn += drawn.length;
      tally.gold += gold.length;
      tally.typed += drawn.filter((one) =>
        gold.some((other) => isSame(one, other) && one.type === other.type),
      ).length;
      tally.untyped += drawn.filter((one) => gold.some((other) => isSame(one, other))).length;
      tally.touching += drawn.filter((one) =>
        gold.some((other) => one.start < other.end && other.start < one.end),
      ).length;
      if (errors) lines.push(...errorsOf(article, drawn, gold));
    }
    const measures = (['typed', 'untyped', 'touching'] as const).map((measure) =>
      scoreOf(measure, tally[measure], tally),
    );
    return {
      report: measures.map(({ row }) => row).join('\n'),
      numbers: Object.fromEntries(measures.map(({ measure, f1 }) => [`${measure}.f1`, f1])),
      errors: lines,
    };
  },
});

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

function scoreOf(measure: string, right: number, { drawn, gold }: { drawn: number; gold: number }) {
  const precision = right / drawn;
  const recall = Math.min(1, right / gold);
  const f1 = round(withF1(precision, recall).f1);
  const row = `${measure.padEnd(9)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${drawn} predicted, ${gold} gold)`;
  return { measure, f1, row };
}

/**
 * Names in a reading, without pronouns, descriptions and adjectives of states, which the corpora don't annotate. Of
 * nested names, only the outer one.
 */
function namesOf({ article, entities }: Reading, { gazetteer }: Reference): Name[] {
  const adjectives = new Set(gazetteer.flatMap((entry) => [...entry.adjectives, ...entry.demonyms]));
  const names = entities.flatMap(({ type, name, aliases, mentions }) => {
    const forms = new Set([name, ...aliases]);
    const kind: NameType = type === 'country' ? 'place' : type;
    return mentions.flatMap((span) => {
      const text = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
      return forms.has(text) && !adjectives.has(text) && !/\b(?:government|administration)$/.test(text)
        ? [{ ...span, type: kind }]
        : [];
    });
  });
  return names.filter(
    (name) =>
      !names.some(
        (other) =>
          other !== name && other.start <= name.start && other.end >= name.end && !isSame(other, name),
      ),
  );
}

function errorsOf({ id, text }: Article, drawn: readonly Name[], gold: readonly Name[]): string[] {
  const show = (label: string, { start, end, type }: Name) =>
    `${label} ${id} ${type} ${text.slice(start, end)}`;
  const agrees = (one: Name, others: readonly Name[]) =>
    others.some((other) => isSame(one, other) && one.type === other.type);
  return [
    ...drawn.filter((one) => !agrees(one, gold)).map((one) => show('SPURIOUS', one)),
    ...gold.filter((one) => !agrees(one, drawn)).map((one) => show('MISSED', one)),
  ];
}

const CROSSNER_TYPES: Readonly<Record<string, NameType>> = {
  politician: 'person',
  person: 'person',
  politicalparty: 'institution',
  organisation: 'institution',
  country: 'place',
  location: 'place',
};

interface CrossNerSentence {
  id: string;
  tokens: string[];
  ents: { s: number; e: number; type: string }[];
}

export const crossner = namesSuite(
  'crossner',
  'names in CrossNER politics sentences',
  '../shared/eval/crossner',
  (data) => readJsonLines<CrossNerSentence>(join(data, 'politics_dev.jsonl')).map(toSample),
);

function toSample({ id, tokens, ents }: CrossNerSentence): Sample {
  const { text, starts } = joinTokens(tokens);
  const gold = ents.flatMap(({ s, e, type }) => {
    const kind = CROSSNER_TYPES[type];
    return kind ? [{ start: starts[s]!, end: starts[e]! + tokens[e]!.length, type: kind }] : [];
  });
  return { article: toArticle({ id, text }), gold };
}

const GUM_NAME_TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organization: 'institution',
  place: 'place',
};

/** GUM marks whole phrases with their titles; only the names in them are compared. */
export const gumNames = namesSuite(
  'gum-names',
  'names in GUM news and speeches',
  '../shared/eval/gum',
  (data) =>
    readGum(join(data, 'gum_dev.jsonl'))
      .filter(({ genre }) => genre === 'news' || genre === 'speech')
      .map((document) => ({
        article: toArticle(document),
        gold: document.mentions.flatMap((mention) => {
          const type = GUM_NAME_TYPES[mention.type];
          if (!mention.named || mention.pron || !type || !GUM_TYPES.has(mention.type)) return [];
          const start = /^the /i.test(mention.text) ? mention.start + 4 : mention.start;
          return [{ start, end: mention.end, type }];
        }),
      })),
);
