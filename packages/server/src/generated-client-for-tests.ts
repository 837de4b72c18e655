import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { Json } from './server-for-tests.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CONFIG = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));

/**
 * Generates a client from an OpenAPI document and compiles it together with code that uses it.
 *
 * @param use imports the client from `./client.ts`.
 * @returns the compiler's errors.
 */
export async function faultsOfClient(document: Json, use: string): Promise<string[]> {
  const client = astToString(await openapiTypescript(structuredClone(document) as OpenAPI3));
  return compile({ [`${FOLDER}client.ts`]: client, [`${FOLDER}use.ts`]: use });
}

/** Compiles files that exist only in memory, with the settings of the repository. */
function compile(files: Readonly<Record<string, string>>): string[] {
  const { config } = ts.parseConfigFileTextToJson(CONFIG, readFileSync(CONFIG, 'utf8'));
  const { options } = ts.convertCompilerOptionsFromJson(
    // In JSON a field that may be undefined is simply one that may be left out.
    { ...config.compilerOptions, noEmit: true, composite: false, exactOptionalPropertyTypes: false },
    FOLDER,
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files[name] ?? readFile(name);
  host.fileExists = (name) => name in files || fileExists(name);
  host.getSourceFile = (name, target) => {
    const content = host.readFile(name);
    return content === undefined ? undefined : ts.createSourceFile(name, content, target);
  };
  const program = ts.createProgram({ rootNames: Object.keys(files), options, host });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
