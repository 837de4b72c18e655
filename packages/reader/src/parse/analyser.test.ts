import type { Article } from '@precedent/model';
import { loadReaderModel } from '@precedent/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseArticle } from '../documents/parse-article.ts';
import { type Analyser, createAnalyser } from './analyser.ts';

let analyser: Analyser;
beforeAll(async () => {
  analyser = await createAnalyser(await loadReaderModel());
});

function article(content: string): Article {
  return parseArticle({ content });
}

describe('createAnalyser', () => {
  it('gives tokens whose offsets point at themselves in the article', async () => {
    const text = 'Dr. Ana Roca didn\u2019t resign.\n\n\u201cI\u2019ll stay,\u201d she told the U.S. Senate.';
    const { sentences } = await analyser.analyse(article(text));
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dr. Ana Roca didn\u2019t resign.',
      '\u201cI\u2019ll stay,\u201d she told the U.S. Senate.',
    ]);
    expect(sentences.flatMap((s) => s.tokens.map(({ start, end }) => text.slice(start, end)))).toEqual(
      'Dr. Ana Roca did n\u2019t resign . \u201c I \u2019ll stay , \u201d she told the U.S. Senate .'.split(
        ' ',
      ),
    );
  });

  it('lemmatises by part of speech', async () => {
    const { sentences } = await analyser.analyse(
      article('He left office on the left bank when taxes were cut.'),
    );
    expect(sentences[0]!.tokens.map((token) => token.lemma).join(' ')).toBe(
      'he leave office on the left bank when tax be cut .',
    );
  });

  it('parses each sentence as a tree with one root', async () => {
    const { sentences } = await analyser.analyse(article('NATO named Rutte. He will take over in October.'));
    for (const { tokens } of sentences) expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
  });

  it('reads a sentence the same in every article', async () => {
    const sentence = 'Hungary backed Rutte after he met Orban.';
    const alone = (await analyser.analyse(article(sentence))).sentences[0]!;
    const among = (await analyser.analyse(article(`The talks took hours.\n\n${sentence} It was late.`)))
      .sentences[1]!;
    expect(among.claimProposals).toEqual(alone.claimProposals);
    expect(among.tokens.map(({ upos, head, deprel }) => [upos, head, deprel])).toEqual(
      alone.tokens.map(({ upos, head, deprel }) => [upos, head, deprel]),
    );
  });

  it('gives the same result if calls overlap', async () => {
    const articles = ['Rutte met Biden.', 'Biden thanked Rutte.'].map(article);
    const first = await analyser.analyse(articles[0]!);
    const both = await Promise.all(articles.map((one) => analyser.analyse(one)));
    expect(both[0]).toEqual(first);
  });

  it('says when it read a sentence in pieces', async () => {
    const { sentences, notes } = await analyser.analyse(
      article(`${'Rutte met the king, '.repeat(30)}and left.`),
    );
    expect(sentences.length).toBeGreaterThan(1);
    expect(notes).toEqual([expect.stringContaining('One sentence of over 110')]);
  });

  it('does not read an article in another language, and says which language it is', async () => {
    const text =
      'Der Bundeskanzler hat am Mittwoch mit dem Präsidenten über die Lage in der Ukraine gesprochen, und er ist nicht zufrieden.';
    const { sentences, notes } = await analyser.analyse(article(text));
    expect(sentences).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('German')]);
  });

  it('reads only the English paragraphs of an article in two languages, and says so', async () => {
    const german =
      'Der Kanzler hat am Mittwoch mit dem Präsidenten über die Lage gesprochen, und er ist froh.';
    const english = 'Hungary backed Rutte after he met Orban, who had asked for more time on Wednesday.';
    const { sentences, notes } = await analyser.analyse(article(`${german}\n\n${english}`));
    expect(sentences.map(({ index, paragraph }) => [index, paragraph])).toEqual([[0, 1]]);
    expect(notes).toEqual([expect.stringContaining('1 of 2 paragraphs seems to be in German')]);
  });
});
