import { css } from 'lit';

export const explorerStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .both {
    position: relative;
    display: flex;
    flex: 1;
    min-height: 0;
  }
  .stage {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  precedent-graph {
    flex: 1;
  }
  .more {
    display: inline-block;
    line-height: 24px;
    pointer-events: auto;
  }
  .centred {
    display: grid;
    flex: 1;
    place-items: center;
    padding: var(--s-5);
  }
  .panel {
    display: flex;
    flex: none;
    flex-direction: column;
    width: clamp(340px, 30vw, 460px);
    min-height: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--background);
  }
  .panel-nav {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  .panel-nav .button {
    min-height: 30px;
    padding: 0 10px;
    border-color: transparent;
    background: none;
  }
  .panel-nav .close {
    margin-inline-start: auto;
  }
  .panel-body {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 18px 20px 40px;
  }
  .panel-body:focus-visible {
    outline-offset: -2px;
  }
  .handle {
    display: none;
  }
  @media (max-width: 720px) {
    .both {
      flex-direction: column;
    }
    .stage {
      padding-bottom: 52px;
    }
    .panel {
      position: absolute;
      z-index: 10;
      inset: auto 0 0 0;
      width: auto;
      height: 52px;
      overflow: hidden;
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      box-shadow: var(--shadow);
      transition: height 180ms ease-out;
    }
    .raised .panel {
      height: 48dvh;
    }
    .raised .stage {
      padding-bottom: 48dvh;
    }
    .raised precedent-as-of {
      display: none;
    }
    .raised precedent-graph {
      --graph-tools: none;
    }
    .panel-body {
      padding: 6px 16px 40px;
    }
    .handle {
      display: grid;
      flex: none;
      place-items: center;
      height: 26px;
      padding: 0;
      border: 0;
      background: none;
      cursor: pointer;
    }
    .handle span {
      width: 44px;
      height: 5px;
      border-radius: 3px;
      background: var(--strong-line);
    }
    .panel-nav {
      padding: 0 8px 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel {
      transition: none;
    }
  }
`;
