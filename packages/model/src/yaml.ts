import { load, YAMLException } from 'js-yaml';
import { PrecedentError } from './error.ts';

/**
 * Plain data from YAML text.
 *
 * @throws PrecedentError `invalid_input`, naming `file` and the line that is wrong.
 */
export function parseYaml(text: string, file: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const line = cause.mark ? `, line ${cause.mark.line + 1}` : '';
    throw new PrecedentError(
      'invalid_input',
      `${file}${line}, is not YAML: ${cause.reason}`,
      'Correct that line: brackets and quotes in pairs, indentation by spaces.',
      { cause },
    );
  }
}
