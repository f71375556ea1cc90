/** The colours of a Teams theme, as far as a card shows them. */
export interface Theme {
  readonly name: 'light' | 'dark';
  /** The chat around the card, and the card's frame. */
  readonly chat: string;
  readonly frame: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly attention: string;
  readonly card: string;
  readonly emphasis: string;
  /** Background of a field, and of a button with its text and border. */
  readonly field: string;
  readonly button: { readonly background: string; readonly text: string; readonly border: string };
}

/**
 * Values: `samples/HostConfig/microsoft-teams-{light,dark}.json` and the Teams container of the designer in
 * microsoft/AdaptiveCards, which the Agents Playground has too. Teams itself has since gone on to somewhat darker
 * greens and yellows: what can be read here can be read there.
 */
export const THEMES: readonly Theme[] = [
  {
    name: 'light',
    chat: '#f5f5f5',
    frame: '#e1dfdd',
    text: '#252424',
    subtle: '#252424bf',
    accent: '#6264a7',
    attention: '#c4314b',
    card: '#ffffff',
    emphasis: '#f9f8f7',
    field: '#f3f2f1',
    button: { background: '#ffffff', text: '#6264a7', border: '#bfc0da' },
  },
  {
    name: 'dark',
    chat: '#1f1f1f',
    frame: '#393738',
    text: '#ffffff',
    subtle: '#ffffffbf',
    accent: '#a6a7dc',
    attention: '#d74654',
    card: '#2d2c2c',
    emphasis: '#292828',
    field: '#201e1f',
    button: { background: 'transparent', text: '#ffffff', border: '#6165a4' },
  },
];

/** Backgrounds of the coloured containers: the same in both themes, so their text is dark in both. */
export const TINTS = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' } as const;
