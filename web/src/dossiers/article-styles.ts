import type { Vocabulary } from '@precedent/model';
import { drawnColour } from '@precedent/view';
import { css } from 'lit';

export const articleStyles = css`
  .title {
    max-width: 48ch;
    font-size: 1.625rem;
    line-height: 1.25;
  }
  .text article {
    max-width: 62ch;
    font: 1.0625rem / 1.65 var(--serif);
    overflow-wrap: anywhere;
  }
  .text article p + p {
    margin-top: 0.85em;
  }
  .columns {
    grid-template-columns: minmax(0, 44rem) minmax(0, 1fr);
  }
  precedent-corrections {
    margin-bottom: var(--s-3);
  }
  .beside {
    position: sticky;
    top: var(--s-4);
    overflow-y: auto;
    max-height: calc(100dvh - 2 * var(--s-4));
  }
  .switch {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    min-height: 28px;
    font-size: var(--t-1);
  }
  .switch input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  .pointed {
    margin: 0 calc(-1 * var(--s-2));
    padding: 0 var(--s-2);
    border-radius: 6px;
  }
  .pointed.lit {
    background: var(--mark-soft);
  }
  .pointed + .pointed .claim {
    border-top: 1px solid var(--line);
  }
  .beside .claim {
    grid-template-columns: minmax(0, 1fr);
  }
  .beside .claim .when,
  .beside .claim details,
  .beside .claim blockquote,
  .beside .claim .source > a:not(.open) {
    display: none;
  }
  mark.claimed {
    padding: 0.08em 0;
    border-radius: 2px;
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--family, var(--strong-line));
    text-decoration-thickness: 2px;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  mark.planned,
  mark.hypothetical,
  mark.alleged {
    text-decoration-style: dashed;
  }
  mark.denied,
  mark.contested {
    text-decoration-style: double;
  }
  mark.unsure {
    text-decoration-style: dotted;
  }
  mark.focus {
    background: var(--mark-soft);
  }
  mark.lit,
  mark.claimed:hover {
    background: var(--mark);
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside {
      position: static;
      max-height: none;
    }
  }
`;

/** The colours of the families of relations, by their place in the vocabulary. */
export function familyColours({ families }: Vocabulary): CSSStyleSheet {
  const rules = Object.values(families).map(
    ({ colour }, index) => `mark.family-${index} { --family: ${drawnColour(colour)}; }`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  return sheet;
}
