import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { PrecedentError } from '@precedent/model';
import { refuseTooLarge } from './read-bytes.ts';

const LINE_FEED = 10;
const PART = 1 << 20;

/** A line of a file, or why it is not text. */
export type Line = { line: string } | { error: PrecedentError };

/**
 * The lines of a file, however large it is. Only a line feed ends a line: JSON allows U+2028 in texts.
 *
 * @throws PrecedentError `unsupported_input` for a line that is too long for a text.
 */
export async function* readLines(path: string, name: string): AsyncIterable<Line> {
  let begun: Buffer[] = [];
  let length = 0;
  let count = 0;
  const end = (bytes: Buffer): Line => {
    const whole = begun.length === 0 ? bytes : Buffer.concat([...begun, bytes]);
    [begun, length] = [[], 0];
    count += 1;
    return decode(whole, `${name}, line ${count}`);
  };
  for await (const part of createReadStream(path, { highWaterMark: PART }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, from)) {
      yield end(part.subarray(from, at));
      from = at + 1;
    }
    begun.push(part.subarray(from));
    length += part.length - from;
    refuseTooLarge(name, length);
  }
  if (length > 0) yield end(Buffer.alloc(0));
}

/** How many lines {@link readLines} gives. */
export async function countLines(path: string): Promise<number> {
  let count = 0;
  let last = LINE_FEED;
  for await (const part of createReadStream(path, { highWaterMark: PART }) as AsyncIterable<Buffer>) {
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, at + 1)) count += 1;
    last = part.at(-1)!;
  }
  return last === LINE_FEED ? count : count + 1;
}

function decode(bytes: Buffer, place: string): Line {
  try {
    return { line: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const remedy = 'Write the file again, as UTF-8.';
    return {
      error: new PrecedentError('invalid_input', `${place}: it is not UTF-8 text`, remedy, { cause }),
    };
  }
}
