import {
  type Article,
  foldName,
  PrecedentError,
  type Reading,
  type Reference,
  type Span,
} from '@precedent/model';
import { sentencesOf } from '@precedent/reader';
import { entriesOf } from './answer.ts';
import { type Asking, askModel } from './ask-model.ts';
import { assembleReading } from './assemble-reading.ts';
import { chunkText, splitChunk } from './chunk-text.ts';
import { addRejects, describeRejects, type RejectReason, type Rejects } from './counts.ts';
import { EntityRegister } from './entity-register.ts';
import { askForChunk, type Prompt } from './prompt.ts';
import { type VerifiedClaim, verifyClaim } from './verify-claims.ts';

/** What every article is read with. */
export interface Readership {
  model: string;
  prompt: Prompt;
  reference: Pick<Reference, 'ontology' | 'officeTitles'>;
  /** Characters of a chunk. */
  chunkLength: number;
  /** Longest answer, in tokens. */
  maxTokens: number;
  asking: Asking;
}

/** What one article gave, before it is a reading. */
interface Notebook {
  register: EntityRegister;
  claims: VerifiedClaim[];
  rejects: Rejects;
}

/** Asks for chunk after chunk; each is told whom the earlier ones named. */
export async function readArticle(
  article: Article,
  readership: Readership,
  how: string,
): Promise<Omit<Reading, 'reader'>> {
  const { counts } = readership.asking;
  const notebook: Notebook = { register: new EntityRegister(), claims: [], rejects: {} };
  const sentences = sentencesOf(article.text);
  const folded = foldName(article.text);
  const chunks = chunkText(article.text, readership.chunkLength);
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    const asked = await askModel(questionOn(article, chunk, notebook, readership), readership.asking);
    if (asked === 'too_long') {
      counts.splits++;
      chunks.unshift(...halve(article, chunk, readership));
      continue;
    }
    counts.chunks++;
    const reject = (reason: RejectReason) => addRejects(notebook.rejects, { [reason]: 1 });
    const { entities, claims } = entriesOf(asked.answer, reject);
    const text = article.text.slice(chunk.start, chunk.end);
    const entityOf = notebook.register.take(entities, text, reject);
    const { publishedAt } = article;
    const { reference } = readership;
    const grounds = { text: article.text, folded, publishedAt, sentences, chunk, reference, entityOf };
    for (const claim of claims) {
      const verified = verifyClaim(claim, grounds, reject);
      if (verified) notebook.claims.push(verified);
    }
  }
  counts.articles++;
  addRejects(counts.rejects, notebook.rejects);
  return finish(article, notebook, readership, how);
}

function questionOn(
  article: Article,
  chunk: Span,
  { register }: Notebook,
  { model, prompt, maxTokens }: Readership,
) {
  const { instructions, schema } = prompt;
  const messages = [
    { role: 'system' as const, content: instructions },
    { role: 'user' as const, content: askForChunk(article, chunk, register.known()) },
  ];
  return { model, messages, schema, maxTokens };
}

/** @throws PrecedentError `reader_failed` where even a sentence or two are too much. */
function halve(article: Article, chunk: Span, { model, asking }: Readership): [Span, Span] {
  const halves = splitChunk(article.text, chunk);
  if (halves) return halves;
  throw new PrecedentError(
    'reader_failed',
    `${model} at ${asking.endpoint} has no room for its answer on a single sentence of "${article.title}"`,
    'Allow longer answers with --max-tokens, or name a --model that ends its answers.',
  );
}

function finish(article: Article, notebook: Notebook, { reference }: Readership, how: string) {
  const { register, claims, rejects } = notebook;
  const assembled = assembleReading(article.text, register.all(), claims, how, reference.ontology);
  const dropped = describeRejects(rejects);
  return {
    article,
    ...assembled,
    notes: dropped === '' ? [] : [`Dropped of the model's answer: ${dropped}.`],
  };
}
