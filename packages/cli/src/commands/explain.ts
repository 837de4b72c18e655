import { type Article, PrecedentError, type Reference } from '@precedent/model';
import type { ArticleExplanation, ArticleLine, SentenceExplanation } from '@precedent/reader';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type FoundFile, findFiles } from '../input/find-files.ts';
import type { ReadingLine } from '../input/parse-reading-lines.ts';
import { readInput } from '../input/read-input.ts';
import { counted } from '../print/counted.ts';
import { formatExplained, formatSentence } from '../print/explaining/format-explanation.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { examples, jsonOption, parseCount } from './options.ts';

interface Options {
  article?: number;
  sentence?: number;
  json?: boolean;
}

export function addExplain(program: Command, context: Context): void {
  program
    .command('explain')
    .description('show step by step how the built-in reader reads an article: words, mentions, findings')
    .argument('<file>', 'a text, Markdown, HTML or JSON Lines file, or - for standard input')
    .addOption(new Option('--article <number>', 'which article of the file').argParser(parseCount))
    .addOption(new Option('--sentence <number>', 'only this sentence of it').argParser(parseCount))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${examples('precedent explain report.txt', 'precedent explain report.txt --sentence 9', 'precedent explain articles.jsonl --article 3 --json')}

docs/explain.md says how to read it.`,
    )
    .action((path: string, options: Options) => explainFile(path, options, context));
}

async function explainFile(path: string, options: Options, context: Context): Promise<void> {
  const { terminal } = context;
  const file = await findOneFile(path);
  const article = await findArticle(file, options.article, context);
  const explainer = await context.explainer();
  const explanation = await withProgress(terminal, 'reading', () => explainer.explain(article));
  const sentences = chooseSentences(explanation, options.sentence, file.name);
  const reference = await context.reference();
  if (options.json) return printAsJson(explanation, sentences, reference, context);
  await terminal.print(formatExplained(explanation, terminal));
  for (const sentence of sentences)
    await terminal.print(formatSentence(sentence, explanation, reference, terminal));
}

/** As `read --json` has it, with the steps of each sentence. */
async function printAsJson(
  { reading }: ArticleExplanation,
  sentences: readonly SentenceExplanation[],
  { gazetteer }: Reference,
  { terminal }: Context,
): Promise<void> {
  const { toClaimLine } = await import('@precedent/reader');
  await printJson({ ...toClaimLine(reading, gazetteer), sentences }, terminal);
}

async function findOneFile(path: string): Promise<FoundFile> {
  const [file, ...others] = await findFiles([path]);
  if (file && others.length === 0) return file;
  throw new PrecedentError(
    'invalid_input',
    `${path} is a folder of ${counted(others.length + 1, 'file')}`,
    'Name one file of it.',
  );
}

async function findArticle(file: FoundFile, number: number | undefined, context: Context): Promise<Article> {
  const input = await readInput(file, await context.reference(), context);
  if (input.kind === 'facts')
    throw new PrecedentError(
      'invalid_input',
      `${file.name} is a facts file: its facts are taken as they stand`,
      'Give an article to explain; `precedent read` shows the facts.',
    );
  const articles = input.kind === 'readings' ? await articlesOf(input.readings) : input.articles;
  const line = chooseArticle(articles, number, file.name);
  if ('error' in line) throw line.error;
  return line.article;
}

async function articlesOf(readings: AsyncIterable<ReadingLine>): Promise<ArticleLine[]> {
  const articles: ArticleLine[] = [];
  for await (const line of readings)
    articles.push('error' in line ? line : { article: line.reading.article });
  return articles;
}

function chooseArticle(lines: readonly ArticleLine[], number: number | undefined, file: string): ArticleLine {
  const line = lines[(number ?? 1) - 1];
  if (line && (number !== undefined || lines.length === 1)) return line;
  const has = `${file} has ${counted(lines.length, 'article')}`;
  const message = number === undefined ? has : `article ${number} does not exist: ${has}`;
  throw new PrecedentError('invalid_input', message, sayRange('article', lines.length));
}

function chooseSentences(
  { sentences }: ArticleExplanation,
  number: number | undefined,
  file: string,
): readonly SentenceExplanation[] {
  if (number === undefined) return sentences;
  const sentence = sentences[number - 1];
  if (sentence) return [sentence];
  throw new PrecedentError(
    'invalid_input',
    `there is no sentence ${number}: ${file} has ${counted(sentences.length, 'sentence')}`,
    sayRange('sentence', sentences.length),
  );
}

function sayRange(option: 'article' | 'sentence', count: number): string {
  if (count === 0) return `There is nothing to choose: leave out --${option}.`;
  return `Choose one with --${option}, a number from 1 to ${count}.`;
}
