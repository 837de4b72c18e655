import { PrecedentError } from '@precedent/model';
import { describe, expect, it } from 'vitest';
import { LONGEST_ARTICLE } from './budget.ts';
import { parseArticle } from './parse-article.ts';

const BODY = 'NATO named Mark Rutte as its next head. He will take over in October.';

function refusal(content: string, file = 'report.txt'): PrecedentError {
  try {
    parseArticle({ content, file });
  } catch (error) {
    if (error instanceof PrecedentError) return error;
    throw error;
  }
  throw new Error('it was parsed');
}

describe('parseArticle of plain text', () => {
  it('reads the date on the first line and removes it from the text', () => {
    for (const content of [
      `date 2024-06-27 ${BODY}`,
      `date 2024-06-27\n\n${BODY}`,
      `\ufeffDate: 2024-06-27\r\n${BODY}`,
    ])
      expect(parseArticle({ content })).toMatchObject({ publishedAt: '2024-06-27', text: BODY });
  });

  it('does not change a sentence that begins with the word "date"', () => {
    const content = 'Date palms grow in Iraq. The crop of 2024 was good.';
    expect(parseArticle({ content })).toMatchObject({ publishedAt: null, text: content });
  });

  it('uses the date in the file name if the content has none', () => {
    const article = parseArticle({ content: BODY, file: 'news/2024-06-27-rutte.txt' });
    expect(article).toMatchObject({ publishedAt: '2024-06-27', source: null });
  });

  it('prefers what is given to what the content says', () => {
    const article = parseArticle({
      content: `date 2024-06-27 ${BODY}`,
      date: '2024-07',
      title: 'Rutte',
      source: 'AFP',
      url: 'https://e.org/1',
    });
    expect(article).toMatchObject({
      publishedAt: '2024-07',
      title: 'Rutte',
      source: 'AFP',
      url: 'https://e.org/1',
    });
  });

  it('uses a heading line as the title and keeps it in the text', () => {
    const article = parseArticle({ content: `Rutte to head NATO\n\n${BODY}` });
    expect(article.title).toBe('Rutte to head NATO');
    expect(article.text).toBe(`Rutte to head NATO\n\n${BODY}`);
  });

  it('uses the first sentence as the title if there is no heading', () => {
    expect(parseArticle({ content: BODY }).title).toBe('NATO named Mark Rutte as its next head.');
  });

  it('cuts a long title at a word', () => {
    const { title } = parseArticle({ content: `${'Allies '.repeat(40)}agreed.` });
    expect(title).toMatch(/^(Allies )+Allies…$/);
    expect(title.length).toBeLessThanOrEqual(101);
  });

  it('gives the same content the same id, and a different one for different content or another date', () => {
    const id = parseArticle({ content: BODY }).id;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(parseArticle({ content: `${BODY}\r\n`, file: 'copy.txt' }).id).toBe(id);
    expect(parseArticle({ content: `${BODY} Yes.` }).id).not.toBe(id);
    expect(parseArticle({ content: BODY, date: '2024-06-27' }).id).not.toBe(id);
  });

  it('leaves out control characters and right-to-left marks', () => {
    expect(parseArticle({ content: 'Ru\u00adtte\u200f met\u0007 \u202aBiden\u202c.\r\nTwice.' }).text).toBe(
      'Rutte met Biden.\nTwice.',
    );
  });

  it('accepts a single word', () => {
    expect(parseArticle({ content: 'Rutte' })).toMatchObject({ text: 'Rutte', title: 'Rutte' });
  });
});

describe('parseArticle of invalid content', () => {
  it('rejects content without letters', () => {
    for (const content of ['', ' \n\t', '\u200f', '12 - 4', 'date 2024-06-27'])
      expect(refusal(content)).toMatchObject({ code: 'invalid_input', message: 'report.txt has no text' });
  });

  it('rejects binary content', () => {
    for (const content of ['PK\u0003\u0004\u0000\u0000Word', '\ufffd\ufffd\u0001%PDF'.repeat(50)])
      expect(refusal(content).code).toBe('unsupported_input');
  });

  it('rejects documents that begin like text but are not', () => {
    for (const content of [
      '%PDF-1.7\n1 0 obj\nendobj\n',
      '{\\rtf1\\ansi Rutte met Biden.}',
      '%!PS-Adobe-3.0\nshow',
    ])
      expect(refusal(content)).toMatchObject({
        code: 'unsupported_input',
        message: expect.stringMatching(/PDF|RTF|PostScript/),
      });
  });

  it('rejects text that is too long, naming its length and the limit', () => {
    const { code, message } = refusal(`${BODY} `.repeat(70_000));
    expect(code).toBe('unsupported_input');
    expect(message).toContain(String(LONGEST_ARTICLE));
  });

  it('rejects an invalid date', () => {
    expect(() => parseArticle({ content: BODY, date: '27/06/2024' })).toThrow('"27/06/2024" is not a date');
  });
});

describe('parseArticle of Markdown', () => {
  const content = [
    '---',
    'title: "Rutte: next head"',
    'date: 2024-06-27',
    'source: AFP',
    '---',
    '# Rutte to head NATO',
    '',
    'NATO *named* **Mark',
    'Rutte** as its [next head](https://nato.int/x) &amp; chair.',
    '',
    '- Hungary agreed',
    '- `Turkey` too',
    '',
    '![a photo](x.png)',
    '',
    '> "Good," he said.',
  ].join('\n');

  it('reads front matter and renders plain text', () => {
    expect(parseArticle({ content, file: 'x.md' })).toMatchObject({
      title: 'Rutte: next head',
      publishedAt: '2024-06-27',
      source: 'AFP',
      text: [
        'Rutte to head NATO',
        'NATO named Mark Rutte as its next head & chair.',
        '- Hungary agreed\n- Turkey too',
        '"Good," he said.',
      ].join('\n\n'),
    });
  });

  it('uses the first heading as the title', () => {
    expect(parseArticle({ content: '# Rutte *named*\n\nHe agreed.', format: 'markdown' }).title).toBe(
      'Rutte named',
    );
  });
});

describe('parseArticle of HTML', () => {
  const paragraphs = [
    'NATO on Wednesday named Mark Rutte, the&nbsp;outgoing Dutch prime minister, as its next head, and Hungary agreed.',
    'He takes over from <b>Jens Stoltenberg</b> in October,<br>after ten years in which the alliance grew, they said.',
    'Leaders in Berlin, Paris and London welcomed the choice, while Moscow said that nothing would change, it added.',
  ];
  const page = `<!doctype html><html><head><title>Rutte to head NATO</title>
    <meta property="og:site_name" content="The Example"><meta name="author" content="Ann Lee">
    <link rel="canonical" href="https://example.org/rutte">
    <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-06-27T23:30:00-04:00"}</script></head>
    <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Rutte to head NATO</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</article>
    <aside>Subscribe to our newsletter</aside><script>track()</script></body></html>`;

  it('finds the title, date, byline, site, address and the body without its surroundings', () => {
    const article = parseArticle({ content: page });
    expect(article).toMatchObject({
      title: 'Rutte to head NATO',
      publishedAt: '2024-06-27',
      source: 'Ann Lee, The Example',
      url: 'https://example.org/rutte',
    });
    expect(article.text.split('\n\n')).toEqual([
      'NATO on Wednesday named Mark Rutte, the outgoing Dutch prime minister, as its next head, and Hungary agreed.',
      'He takes over from Jens Stoltenberg in October,',
      'after ten years in which the alliance grew, they said.',
      'Leaders in Berlin, Paris and London welcomed the choice, while Moscow said that nothing would change, it added.',
    ]);
  });

  it('reads the date in meta and time elements', () => {
    const dated = (element: string) =>
      parseArticle({ content: `<html><body>${element}<p>${BODY}</p></body></html>` }).publishedAt;
    expect(dated('<meta property="article:published_time" content="2024-06-27T10:00:00Z">')).toBe(
      '2024-06-27',
    );
    expect(dated('<time datetime="2024-06-27">Thursday</time>')).toBe('2024-06-27');
    expect(dated('<time>June 27, 2024</time>')).toBe('2024-06-27');
    expect(dated('<time>an hour ago</time>')).toBeNull();
  });

  it('leaves out advertisements, in the article, beside it and in a page without one', () => {
    const claim =
      'Prime Minister Ann Lee met President Bob Ray, and Chancellor Carl Dow praised them both in Berlin.';
    for (const start of [
      '<div class="advertisement">',
      '<section class="story-ad">',
      '<div id="google_ads_iframe_1">',
      '<div class="box sponsored-content">',
      '<div aria-label="Advertisement">',
    ]) {
      const ad = `${start}<p>${claim} ${claim}</p></${start.slice(1).split(' ')[0]}>`;
      for (const content of [
        page.replace('</article>', `${ad}</article>`),
        page.replace('<aside>', `${ad}<aside>`),
        `<html><body>${ad}<p>${BODY}</p></body></html>`,
      ]) {
        const { text } = parseArticle({ content });
        expect(text).not.toContain('Ann Lee');
        expect(text).toMatch(/named Mark Rutte/);
      }
    }
  });

  it('keeps what only wraps advertisements, speaks of them, or is all there is', () => {
    for (const element of [
      'div class="has-ads"',
      'div class="ad-free"',
      'div class="adoption"',
      'div class="ad"',
    ])
      expect(
        parseArticle({ content: `<html><body><${element}><p>${BODY}</p></div></body></html>` }).text,
      ).toBe(BODY);
    const wrapper = page
      .replace('<article>', '<div class="ad-layout"><article>')
      .replace('</article>', '</article></div>');
    expect(parseArticle({ content: wrapper }).text).toContain('Rutte');
  });

  it('uses all of a fragment or a page without an article', () => {
    expect(parseArticle({ content: `<div>${BODY}</div>`, format: 'html' }).text).toBe(BODY);
  });

  it('reads a page nested deeper than any stack in bounded time', () => {
    const content = `<html><body>${'<div>'.repeat(100_000)}${BODY}${'</div>'.repeat(100_000)}</body></html>`;
    expect(parseArticle({ content }).text).toBe(BODY);
  });
});
