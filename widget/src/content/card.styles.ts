import { css } from 'lit';

/** What stands in a row: a sign, and what there is to say. */
export const cardStyles = css`
  a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 11px;
    min-inline-size: 180px;
    padding-block: 4px 3px;
    text-decoration: none;
  }
  .card > .disc {
    align-self: start;
  }
  .disc {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  svg {
    inline-size: 20px;
  }
  .about {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title {
    font-weight: 600;
  }
  bdi.title {
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .facts {
    font-size: 12.5px;
    opacity: 0.85;
  }
  .plain {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline-color: currentColor;
  }
  @media (forced-colors: active) {
    .disc {
      border: 1px solid;
    }
  }
`;
