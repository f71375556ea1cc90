import type { Theme } from './theme.ts';

/** An empty page in a theme's colours; the cards are put into `#cards` by `in-page.js`. `width` is that of a card. */
export function emptyPage(theme: Theme, width: number): string {
  return `<!doctype html><meta charset="utf-8"><style>${style(theme, width)}</style><main id="cards"></main>`;
}

/** What Teams draws around the renderer's own elements: frame, fields, buttons, links. */
function style(theme: Theme, width: number): string {
  const { text, button, field } = theme;
  return `
body { margin: 0; background: ${theme.chat}; color: ${text}; font: 14px 'Segoe UI', sans-serif; color-scheme: ${theme.name}; }
#cards { display: inline-block; padding: 16px; }
#cards.sheet { column-width: ${width}px; column-gap: 24px; display: block; }
figure { margin: 0; break-inside: avoid; padding-bottom: 24px; width: ${width}px; }
figcaption { font-size: 12px; padding-bottom: 6px; opacity: 0.7; }
.card { box-sizing: border-box; width: ${width}px; border: 1px solid ${theme.frame}; border-radius: 4px; overflow: hidden; }
.ac-textBlock p, .ac-textBlock ul, .ac-textBlock ol { margin: 0; }
.ac-textBlock p + *, .ac-textBlock ul + * { margin-top: 8px; }
a.ac-anchor { color: ${theme.accent}; text-decoration: none; }
.ac-pushButton { min-height: 32px; padding: 4px 10px; border-radius: 4px; font: 600 14px 'Segoe UI', sans-serif;
  background: ${button.background}; color: ${button.text}; border: 2px solid ${button.border}; }
.ac-pushButton.style-positive { background: #6264a7; border-color: #6264a7; color: #ffffff; }
.ac-pushButton.style-destructive { color: ${theme.attention}; border-color: ${theme.attention}; }
/* Teams lets buttons go to a next line; the renderer from npm has no setting for it. */
.ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
.ac-input { box-sizing: border-box; font: 14px 'Segoe UI', sans-serif; color: ${text}; }
.ac-textInput, .ac-numberInput, .ac-dateInput, .ac-timeInput, .ac-multichoiceInput.ac-choiceSetInput-compact {
  min-height: 32px; padding: 4px 8px; border: 1px solid ${field}; border-radius: 4px; background: ${field}; }
.ac-textInput.ac-multiline { height: 72px; resize: none; }
`;
}
