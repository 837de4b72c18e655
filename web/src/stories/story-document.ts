import type { SourcedClaim, Story } from '@precedent/model';
import { isWebAddress } from '@precedent/model/wording';
import { citeArticle, citeRow, nameArticle } from '../state/cite-source.ts';
import type { Statement } from './collect-step.ts';
import { STORY_DATA } from './read-story-file.ts';
import { STORY_SCRIPT, STORY_SCRIPT_HASH, STORY_STYLE, STORY_STYLE_HASH } from './story-file-code.ts';

/** A step as the file shows it. */
export interface DrawnStep {
  statements: readonly Statement[];
  /** SVG; null if there is nothing to draw. */
  picture: string | null;
}

/** Claims of one sentence that are cited. */
const MOST_CITED = 3;

/**
 * A story as one HTML file that needs nothing else: no network, no other file. Its policy allows only its own style and
 * script, so that nothing in a quote or a caption could ever run.
 */
export function writeStoryDocument(
  story: Story,
  drawn: readonly DrawnStep[],
  { scheme, savedOn }: { scheme: 'light' | 'dark'; savedOn: string },
): string {
  const notes = new Notes();
  const steps = story.steps.map((step, index) => {
    const { statements, picture } = drawn[index] ?? { statements: [], picture: null };
    const sentences = statements.map(
      ({ text, claims }) =>
        `<li>${escapeText(text)}${claims
          .slice(0, MOST_CITED)
          .map((claim) => notes.cite(claim))
          .join('')}</li>`,
    );
    return `<section class="step" id="step-${index + 1}" aria-labelledby="title-${index + 1}">
<h2 id="title-${index + 1}">${escapeText(step.title || `Step ${index + 1}`)}</h2>
${step.caption === '' ? '' : `<p class="caption">${escapeText(step.caption)}</p>`}
${picture === null ? '' : `<figure role="img" aria-label="Graph: ${escapeText(step.title)}">${picture}</figure>`}
${sentences.length === 0 ? '' : `<ul>${sentences.join('\n')}</ul>`}
</section>`;
  });
  return `<!doctype html>
<html lang="en" class="${scheme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STORY_STYLE_HASH}'; script-src '${STORY_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Precedent">
<title>${escapeText(story.name)}</title>
<style>${STORY_STYLE}</style>
</head>
<body>
<header><h1>${escapeText(story.name)}</h1>
<p class="about"><button id="present" type="button">Present</button> <span>Saved on ${escapeText(savedOn)}</span></p></header>
<main>
${steps.join('\n')}
</main>
<footer><h2>Sources</h2><ol>
${notes.list()}
</ol></footer>
<p id="place" role="status"></p>
<script type="application/json" id="${STORY_DATA}">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script>
<script>${STORY_SCRIPT}</script>
</body>
</html>
`;
}

/** Sources in the order in which they are cited, each once. */
class Notes {
  private readonly numbers = new Map<string, number>();
  private readonly lines: string[] = [];

  /** The mark after a sentence. */
  cite(claim: SourcedClaim): string {
    const quote = claim.evidence[0]?.quote ?? '';
    const key = JSON.stringify([claim.article.id, claim.source, quote]);
    const known = this.numbers.get(key);
    const number = known ?? this.lines.length + 1;
    if (known === undefined) {
      this.numbers.set(key, number);
      this.lines.push(writeNote(claim, quote, number));
    }
    return `<sup><a href="#note-${number}" aria-label="Source ${number}">${number}</a></sup>`;
  }

  list(): string {
    return this.lines.join('\n');
  }
}

/** A row of a facts file has no sentence to quote, but a source to name. */
function writeNote({ article, source }: SourcedClaim, quote: string, number: number): string {
  if (source !== null) {
    const { text, url } = citeRow(source);
    return `<li id="note-${number}">${link(text, url)}</li>`;
  }
  const title = nameArticle(article);
  return `<li id="note-${number}"><q>${escapeText(quote)}</q> ${escapeText(citeArticle(article))}: ${link(title, article.url)}</li>`;
}

function link(text: string, url: string | null): string {
  if (url === null || !isWebAddress(url)) return escapeText(text);
  return `<a href="${escapeText(url)}" rel="noopener noreferrer">${escapeText(text)}</a>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
