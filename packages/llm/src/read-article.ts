import {
  type Article,
  foldName,
  type GazetteerIndex,
  type Nouns,
  type Ontology,
  PrecedentError,
  type Provenance,
  type Reading,
  type Span,
  type TitleIndex,
} from '@precedent/model';
import { sentencesOf } from '@precedent/reader';
import { type Answer, entriesOf } from './answer.ts';
import { type Asking, askModel } from './ask-model.ts';
import { assembleReading } from './assemble-reading.ts';
import { chunkText, splitChunk } from './chunk-text.ts';
import { addRejects, describeRejects, type RejectReason, type Rejects } from './counts.ts';
import { EntityRegister } from './entity-register.ts';
import { askForChunk, type Prompt } from './prompt.ts';
import { officeReader } from './read-office.ts';
import { type ArticleGrounds, type VerifiedClaim, verifyClaim } from './verify-claims.ts';

/** What is used for every article. */
export interface Readership {
  model: string;
  prompt: Prompt;
  ontology: Ontology;
  titles: TitleIndex;
  gazetteer: GazetteerIndex;
  nouns: Nouns;
  /** Maximum number of characters in a chunk. */
  chunkLength: number;
  /** Maximum length of an answer in tokens. */
  maxTokens: number;
  asking: Asking;
}

/** The results of one article so far, and what they are checked against. */
interface Notebook {
  article: Article;
  grounds: ArticleGrounds;
  register: EntityRegister;
  claims: VerifiedClaim[];
  rejects: Rejects;
}

/** Reads one chunk after another; each gets the entities of the earlier ones. */
export async function readArticle(
  article: Article,
  readership: Readership,
  how: Provenance,
): Promise<Omit<Reading, 'reader'>> {
  const { counts } = readership.asking;
  const notebook = openNotebook(article, readership);
  const chunks = chunkText(article.text, readership.chunkLength);
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    const asked = await askModel(questionOn(chunk, notebook, readership), readership.asking);
    if (asked === 'too_long') {
      counts.splits++;
      chunks.unshift(...halve(article, chunk, readership));
    } else {
      counts.chunks++;
      takeDown(asked.answer, chunk, notebook, readership);
    }
  }
  counts.articles++;
  addRejects(counts.rejects, notebook.rejects);
  return finish(notebook, how);
}

function openNotebook(article: Article, { ontology, titles, nouns }: Readership): Notebook {
  const { text, publishedAt } = article;
  const [folded, sentences] = [foldName(text), sentencesOf(text)];
  const grounds = { text, folded, publishedAt, sentences, ontology, titles };
  return { article, grounds, register: new EntityRegister(nouns), claims: [], rejects: {} };
}

/** Records the parts of the answer for one chunk that the article supports. */
function takeDown(
  answer: Answer,
  chunk: Span,
  { grounds, register, claims, rejects }: Notebook,
  { titles, gazetteer }: Readership,
): void {
  const reject = (reason: RejectReason) => addRejects(rejects, { [reason]: 1 });
  const entries = entriesOf(answer, reject);
  const entityOf = register.take(entries.entities, grounds.text.slice(chunk.start, chunk.end), reject);
  const readOffice = officeReader(register.all(), titles, gazetteer);
  for (const entry of entries.claims) {
    const claim = verifyClaim(entry, { ...grounds, chunk, entityOf, readOffice }, reject);
    if (claim) claims.push(claim);
  }
}

function questionOn(chunk: Span, { article, register }: Notebook, { model, prompt, maxTokens }: Readership) {
  const { instructions, schema } = prompt;
  const messages = [
    { role: 'system' as const, content: instructions },
    { role: 'user' as const, content: askForChunk(article, chunk, register.known()) },
  ];
  return { model, messages, schema, maxTokens };
}

/** @throws PrecedentError `reader_failed` if even one or two sentences are too much. */
function halve(article: Article, chunk: Span, { model, asking }: Readership): [Span, Span] {
  const halves = splitChunk(article.text, chunk);
  if (halves) return halves;
  throw new PrecedentError(
    'reader_failed',
    `${model} at ${asking.endpoint} cannot fit its answer about a single sentence of "${article.title}"`,
    'Allow longer answers with --max-tokens, or choose another --model.',
  );
}

function finish(notebook: Notebook, how: Provenance): Omit<Reading, 'reader'> {
  const { article, grounds, register, claims, rejects } = notebook;
  const assembled = assembleReading(article.text, register.all(), claims, how, grounds.ontology);
  const dropped = describeRejects(rejects);
  const notes = dropped === '' ? [] : [`Dropped from the model's answer: ${dropped}.`];
  return { article, ...assembled, notes };
}
