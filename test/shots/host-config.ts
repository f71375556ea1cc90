import type { JsonObject } from '../../src/shared/json.ts';
import { THEMES, type Theme, TINTS } from './theme.ts';

const FONT_SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const FONT_WEIGHTS = { lighter: 200, default: 400, bolder: 600 };

/** How Teams sets up the card renderer, for one theme. Sizes and colours: see `theme.ts`. */
export function hostConfig(theme: Theme): JsonObject {
  const [light = theme] = THEMES;
  const tinted = foregroundColors(light);
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.frame },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: font("'Segoe UI', Tahoma, Geneva, Verdana, sans-serif"),
      monospace: font("'Courier New', Courier, monospace"),
    },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: { backgroundColor: theme.card, foregroundColors: foregroundColors(theme) },
      emphasis: { backgroundColor: theme.emphasis, foregroundColors: foregroundColors(theme) },
      accent: { backgroundColor: TINTS.accent, foregroundColors: tinted },
      good: { backgroundColor: TINTS.good, foregroundColors: tinted },
      attention: { backgroundColor: TINTS.attention, foregroundColors: tinted },
      warning: { backgroundColor: TINTS.warning, foregroundColors: tinted },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: { label: { requiredInputs: { suffixColor: 'attention' } }, errorMessage: { color: 'attention' } },
    factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 16 },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  };
}

function font(fontFamily: string): JsonObject {
  return { fontFamily, fontSizes: FONT_SIZES, fontWeights: FONT_WEIGHTS };
}

function foregroundColors(theme: Theme): JsonObject {
  const pair = (color: string, subtle: string) => ({ default: argb(color), subtle: argb(subtle) });
  return {
    default: pair(theme.text, theme.subtle),
    dark: pair('#252424', '#252424bf'),
    light: pair('#ffffff', '#f3f2f1'),
    accent: pair(theme.accent, '#8b8cc7'),
    good: pair('#92c353', '#92c353e5'),
    warning: pair('#f8d22a', '#f8d22ae5'),
    attention: pair(theme.attention, `${theme.attention}e5`),
  };
}

/** A host config writes the opacity first, CSS last. */
function argb(color: string): string {
  return color.length === 9 ? `#${color.slice(7)}${color.slice(1, 7)}` : color;
}
