import { css } from 'lit';

export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  :host(.filled) {
    height: 100dvh;
  }
  precedent-header {
    position: relative;
    z-index: 20;
  }
  .news {
    position: fixed;
    z-index: 25;
    top: 64px;
    left: 50%;
    padding: 5px 14px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: var(--t-1);
    transform: translateX(-50%);
  }
  .news:empty {
    border: 0;
    padding: 0;
    box-shadow: none;
  }
  main {
    flex: 1;
    min-width: 0;
  }
  /* The explorer fills the window, everything else scrolls with it. */
  main.explore {
    display: flex;
    flex-direction: column;
    min-height: 420px;
  }
  .centred {
    display: grid;
    place-items: center;
    min-height: 60dvh;
    padding: var(--s-5);
  }
  .problem {
    max-width: 56ch;
  }
  .scope {
    padding: var(--s-2) var(--s-5);
    border-bottom: 1px solid var(--line);
    background: var(--selected);
    font-size: var(--t-1);
  }
`;
