import { css } from 'lit';

export const frontStyles = css`
  .ask {
    display: grid;
    justify-items: center;
    gap: var(--s-4);
    padding: var(--s-6) 0 var(--s-5);
    text-align: center;
  }
  .ask precedent-search {
    width: min(100%, 44rem);
    text-align: start;
  }
  .ask .chips {
    justify-content: center;
    margin-top: 0;
  }
  .plans .plan {
    padding: var(--s-3) 0;
    overflow-wrap: anywhere;
  }
  .plans .plan:first-child {
    padding-top: 0;
  }
  .review a {
    display: inline-block;
    min-height: 28px;
  }
  @media (max-width: 720px) {
    .ask {
      padding: var(--s-4) 0;
    }
  }
`;
