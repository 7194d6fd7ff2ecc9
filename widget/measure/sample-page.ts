/** A page of a shop as they are: some text, some pictures, nothing that moves. */
export const SAMPLE = `<style>
    body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #222 }
    header { padding: 24px; background: #eef2f1 }
    main { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 16px; padding: 16px }
    article svg { inline-size: 100%; block-size: auto }
  </style>
  <header><h1>Cups</h1><p>Each a little different, because a person made it.</p></header>
  <main>${Array.from({ length: 60 }, (_, number) => card(number)).join('')}</main>`;

function card(number: number): string {
  return `<article><svg viewBox="0 0 4 3" width="400" height="300"><path fill="hsl(${number * 23} 60% 70%)" d="M0 0h4v3H0z"/></svg>
    <h2>Cup ${number + 1}</h2><p>Thrown on a wheel, glazed twice, fired at 1,240 degrees, and packed in paper.</p></article>`;
}
