import { css } from 'lit';

export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  header {
    z-index: 20;
    display: grid;
    grid-template-columns: minmax(150px, 1fr) minmax(280px, 640px) minmax(150px, 1fr);
    align-items: center;
    gap: 16px;
    padding: 9px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 10px;
    color: var(--ink);
    font-family: var(--serif);
    font-size: 20px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .brand:hover {
    text-decoration: none;
  }
  .actions {
    display: flex;
    justify-self: end;
    gap: 8px;
  }
  .news {
    position: absolute;
    z-index: 25;
    top: 60px;
    left: 50%;
    padding: 5px 14px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: 13px;
    transform: translateX(-50%);
  }
  .news:empty {
    display: none;
  }
  main {
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
  .centred {
    align-items: center;
    justify-content: center;
    padding: 24px;
  }
  .empty,
  .problem {
    max-width: 52ch;
  }
  .empty p,
  .problem p {
    margin-top: 8px;
  }
  .problem .button {
    margin-top: 14px;
  }
  pre {
    margin: 12px 0;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    font: 13px/1.5 var(--mono);
  }
  code {
    font: 13px var(--mono);
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
  .panel-body:focus {
    outline: none;
  }
  .handle {
    display: none;
  }
  @media (max-width: 1080px) {
    header {
      grid-template-columns: auto 1fr auto;
    }
  }
  @media (max-width: 720px) {
    header {
      gap: 8px;
      padding: 8px 10px;
    }
    .brand span {
      display: none;
    }
    main {
      position: relative;
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
      height: 56dvh;
    }
    .raised .stage {
      padding-bottom: 56dvh;
    }
    .raised precedent-as-of {
      display: none;
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
      background: var(--line);
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
