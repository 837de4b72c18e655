import { type Article, type Claim, type Reader, type Reading, slug } from '@precedent/model';

const SENTENCE = /(\w+) (met|succeeded) (\w+)\./g;

/** A reader that understands "Ann met Bob." and "Ann succeeded Bob.", and counts the articles that it read. */
export function createTestReader(): Reader & { count: number } {
  const reader = {
    info: { name: 'test', version: '1' },
    count: 0,
    async read(article: Article): Promise<Reading> {
      reader.count += 1;
      return readSentences(article, reader.info);
    },
  };
  return reader;
}

export function readSentences(article: Article, info: Reading['reader']): Reading {
  const names = new Set<string>();
  const claims = [...article.text.matchAll(SENTENCE)].map((match, index): Claim => {
    const [quote, subject, relation, object] = match as unknown as [string, string, string, string];
    names.add(subject).add(object);
    return {
      id: `c${index}`,
      subject: slug(subject),
      relation,
      object: slug(object),
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      speaker: null,
      evidence: [{ start: match.index, end: match.index + quote.length, quote }],
      confidence: 1,
      certain: true,
      how: { by: 'rule', rule: 'test', cue: 'test' },
      source: null,
    };
  });
  const entities = [...names].map((name) => ({
    id: slug(name),
    type: 'person' as const,
    name,
    aliases: [],
    links: {},
    mentions: [...article.text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  }));
  return { article, reader: info, entities, claims, notes: [] };
}
