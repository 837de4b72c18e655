import type { ArticleInput } from '@precedent/reader';

type Format = NonNullable<ArticleInput['format']>;

/** What is repeated or mixed: words that the reader looks for, marks that begin something, characters with a meaning. */
const PIECES = [
  'A. ',
  '1. ',
  'Mr. ',
  'U.S. ',
  '"',
  '“',
  '(',
  '((',
  '‹',
  ', ',
  '; ',
  ' -- ',
  '...',
  '\n',
  '\n\n',
  '\t',
  '- ',
  '# ',
  '> ',
  '*',
  '[a](',
  '<',
  '<p>',
  '</p>',
  '<p>a</p>',
  'x<br>',
  '<div>',
  '<table><tr><td>',
  '<script>',
  '<!--',
  '<![CDATA[',
  '&amp;',
  '&#x0;',
  '&',
  '<a href="',
  'title="',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\u0301',
  '🏛',
  '首相',
  'date 2024-06-27\n',
  '---\n',
  '{"id":',
  'who ',
  'he ',
  'his ',
  'said that ',
  'of the ',
  'the president ',
  'Rutte ',
  'Rutte met Biden. ',
  'Ann Lee, ',
  'Prime Minister Mark Rutte of the Netherlands ',
  'France, Germany, ',
  'on Wednesday ',
  'in 1999 ',
  'not ',
  'and ',
  'x',
  'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
];

const FORMATS: readonly Format[] = ['text', 'html', 'markdown'];

/** Most are as long as a usual article; one in 25 is as long as an article may be for a reader that never gives up. */
const USUAL = 2_000;
const LARGE = 600_000;

export interface HostileText {
  /** What it is made of, for messages. */
  name: string;
  input: ArticleInput;
}

/** The same texts each time: pieces over and over, and pieces mixed at random. */
export function* hostileTexts(count: number, random: () => number): Generator<HostileText> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  for (let index = 0; index < count; index++) {
    const length = index % 25 === 0 ? LARGE : USUAL;
    const format = pick(FORMATS);
    const pieces =
      index % 2 === 0 ? [pick(PIECES)] : Array.from({ length: 1 + random() * 8 }, () => pick(PIECES));
    let content = 'Mark Rutte met Joe Biden. ';
    if (pieces.length === 1) content += pieces[0]!.repeat(length / pieces[0]!.length);
    else while (content.length < length) content += pick(pieces);
    const name = `${length} characters of ${JSON.stringify(pieces)} as ${format}`;
    yield { name, input: { content, format } };
  }
}
