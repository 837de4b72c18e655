import { PrecedentError } from '@precedent/model';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Features, INPUTS } from './features.ts';
import type { ReaderModel } from './sentence-model.ts';

/** What the model gives for one sentence of `T` tokens, of which `M` may be mentions; rows flattened; `N` is `M + 1`. */
export interface ModelOutput {
  /** `T`. */
  length: number;
  /** `[T]` ids. */
  upos: Int32Array;
  xpos: Int32Array;
  /** `[T,T+1]` scores of heads (column 0 the root, column h + 1 token h) for each dependent. */
  arc: Float32Array;
  /** `[T,T+1]` label ids. */
  rel: Int32Array;
  /** `[T,tags]` emissions. */
  ner: Float32Array;
  /** `[T,5]` mention type scores at an anchor. */
  tag: Float32Array;
  /** `[2,T,T]` scores of the first and last token of the mention anchored at a token. */
  span: Float32Array;
  /** `[M]` tokens that may anchor a mention, in order. Claims are only scored between these. */
  anchors: Int32Array;
  /** `[N,N,1+relations+4+2]` subject × object: place 0 is an end that the sentence does not name, the others anchors. */
  pair: Float32Array;
  /** `[5,N,T+1]` pointer scores from the subject and from the object; column 0 points nowhere. */
  pointerFromSubject: Float32Array;
  pointerFromObject: Float32Array;
}

export interface ModelSession {
  run(features: Features): Promise<ModelOutput>;
}

const OUTPUTS = [
  'upos',
  'xpos',
  'arc',
  'rel',
  'ner',
  'tag',
  'span',
  'anchors',
  'pair',
  'ptS',
  'ptO',
] as const;

/**
 * Opens the weights. Runs are queued, because the session's buffers are sized for one at a time.
 *
 * @param threads threads inside one operator
 * @throws PrecedentError `invalid_input` if the bytes are not this model.
 */
export async function openSession(weights: ReaderModel['weights'], threads: number): Promise<ModelSession> {
  const session = await openInference(weights, threads);
  checkNames(session);
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(features) {
      const result = last.then(() => runSentence(session, features));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

async function openInference(weights: ReaderModel['weights'], threads: number): Promise<InferenceSession> {
  const isFile = typeof weights === 'string';
  const options = optionsFor(threads);
  try {
    // Each call has another signature.
    return await (isFile
      ? InferenceSession.create(weights, options)
      : InferenceSession.create(weights, options));
  } catch (cause) {
    const named = isFile ? weights : `their ${weights.byteLength} bytes`;
    throw invalidModel(`${named} cannot be opened as an ONNX model`, cause);
  }
}

function optionsFor(threads: number): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Patterns are kept for each input shape. Since sentences differ in length, they would cost a quarter of
    // the memory and the time, and save nothing.
    enableMemPattern: false,
  };
}

function checkNames(session: InferenceSession): void {
  const missing = [
    ...INPUTS.filter((name) => !session.inputNames.includes(name)),
    ...OUTPUTS.filter((name) => !session.outputNames.includes(name)),
  ];
  if (missing.length > 0) throw invalidModel(`it lacks ${missing.join(', ')}`);
}

async function runSentence(session: InferenceSession, features: Features): Promise<ModelOutput> {
  const feeds: Record<string, Tensor> = {};
  for (const name of INPUTS) {
    const { data, dims } = features[name];
    feeds[name] = new Tensor('int32', data, dims);
  }
  const output = await session.run(feeds, [...OUTPUTS]);
  const ints = (name: string) => output[name]!.data as Int32Array;
  const floats = (name: string) => output[name]!.data as Float32Array;
  return {
    length: output.upos!.dims[1]!,
    upos: ints('upos'),
    xpos: ints('xpos'),
    arc: floats('arc'),
    rel: ints('rel'),
    ner: floats('ner'),
    tag: floats('tag'),
    span: floats('span'),
    anchors: ints('anchors'),
    pair: floats('pair'),
    pointerFromSubject: floats('ptS'),
    pointerFromObject: floats('ptO'),
  };
}

function invalidModel(reason: string, cause?: unknown): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the weights are not the reader's model: ${reason}`,
    'Use reader.int8.onnx and vocab.json of the same release, from data/models/reader.',
    { cause },
  );
}
