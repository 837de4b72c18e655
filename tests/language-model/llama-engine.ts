import { pathToFileURL } from 'node:url';
import type { InstalledModel } from './install-model.ts';

// The parts of node-llama-cpp that the adapter uses: it is installed for this test alone, without its types.

export type ChatItem = { type: 'system' | 'user'; text: string } | { type: 'model'; response: string[] };

export interface Grammar {
  readonly grammar: string;
}

export interface GenerateOptions {
  grammar?: Grammar;
  maxTokens: number;
  temperature: number;
  seed: number;
  signal: AbortSignal;
}

interface ChatWrapper {
  generateContextState(options: { chatHistory: ChatItem[] }): {
    contextText: { tokenize(tokenizer: unknown): unknown[] };
  };
}

interface Model {
  tokenizer: unknown;
  createContext(options: { contextSize: number; threads: number }): Promise<{ getSequence(): unknown }>;
}

interface Llama {
  loadModel(options: { modelPath: string }): Promise<Model>;
  createGrammarForJsonSchema(schema: unknown): Promise<Grammar>;
  dispose(): Promise<void>;
}

interface Chat {
  chatWrapper: ChatWrapper;
  generateResponse(
    history: ChatItem[],
    options: GenerateOptions,
  ): Promise<{ response: string; metadata: { stopReason: string } }>;
}

interface EngineModule {
  getLlama(options: Record<string, unknown>): Promise<Llama>;
  LlamaChat: new (options: { contextSequence: unknown }) => Chat;
}

/** One model in memory, which writes one answer at a time. */
export interface LlamaEngine {
  /** Tokens that this history takes. */
  count(history: ChatItem[]): number;
  grammarOf(schema: unknown): Promise<Grammar>;
  generate(history: ChatItem[], options: GenerateOptions): Promise<{ content: string; cutOff: boolean }>;
  close(): Promise<void>;
}

export async function openEngine(installed: InstalledModel, contextSize: number): Promise<LlamaEngine> {
  const { getLlama, LlamaChat }: EngineModule = await import(
    /* @vite-ignore */ pathToFileURL(installed.engine).href
  );
  // Only the installed binary: nothing is downloaded or compiled.
  const llama = await getLlama({ gpu: false, build: 'never', skipDownload: true, logLevel: 'error' });
  const model = await llama.loadModel({ modelPath: installed.weights });
  // A second thread waits busily for the first, which takes several times as long on a busy machine.
  const context = await model.createContext({ contextSize, threads: 1 });
  const chat = new LlamaChat({ contextSequence: context.getSequence() });
  return {
    count: (chatHistory) =>
      chat.chatWrapper.generateContextState({ chatHistory }).contextText.tokenize(model.tokenizer).length,
    grammarOf: (schema) => llama.createGrammarForJsonSchema(schema),
    async generate(history, options) {
      const { response, metadata } = await chat.generateResponse(history, options);
      return { content: response, cutOff: metadata.stopReason === 'maxTokens' };
    },
    close: () => llama.dispose(),
  };
}
