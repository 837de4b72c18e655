import { load, YAMLException } from 'js-yaml';
import { PrecedentError } from './error.ts';

/**
 * Parses YAML text into plain data.
 *
 * @throws PrecedentError `invalid_input`, naming `file` and the invalid line.
 */
export function parseYaml(text: string, file: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const line = cause.mark ? `, line ${cause.mark.line + 1}` : '';
    throw new PrecedentError(
      'invalid_input',
      `${file}${line}, is not valid YAML: ${cause.reason}`,
      'Correct that line: close every bracket and quote, and indent with spaces.',
      { cause },
    );
  }
}
