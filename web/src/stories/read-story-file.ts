import type { Problem } from '@precedent/api';
import type { Story } from '@precedent/model';
import type { Outcome } from '../api/request.ts';

/** Where an exported story keeps what it was made of. */
export const STORY_DATA = 'precedent-story';

/** It contains no "<", so that it ends where the next one is. Parsing the file as HTML would try its style and script. */
const DATA = new RegExp(`<script type="application/json" id="${STORY_DATA}">([^<]*)</script>`);

/**
 * The story in a file that was exported, or in one with its JSON. The server checks what it contains when it is saved.
 */
export function readStoryFile(text: string): Outcome<Story> {
  try {
    const json = text.trimStart().startsWith('{') ? text : DATA.exec(text)?.[1];
    const story = JSON.parse(json ?? '');
    if (story?.kind === 'story') return { ok: true, value: story };
  } catch {
    // It isn't JSON: told below.
  }
  return { ok: false, problem: NOT_A_STORY };
}

const NOT_A_STORY: Problem = {
  type: 'about:blank',
  title: 'This file has no story',
  status: 0,
  detail: 'It was not exported as a story by Precedent, or it was changed since.',
  code: 'invalid_input',
  remedy: 'Choose an HTML file that “Export as HTML” on the page of a story has written.',
};
