import { miniApp, themeParams } from '@tma.js/sdk';
import { colord, extend } from 'colord';
import a11yPlugin from 'colord/plugins/a11y';
import mixPlugin from 'colord/plugins/mix';

extend([a11yPlugin, mixPlugin]);

/** For what a theme does not tell. */
const BLUE = '#3390ec';
const RED = '#e53935';
const GREEN = '#2f9e44';
const AMBER = '#c27800';

/** How much of the words' colour is in a pressed row. */
const PRESS = 0.07;

/** What WCAG asks of text of usual size. */
const READABLE = 4.5;
/** A little more, because a colour is rounded to six digits. */
const AIM = READABLE + 0.1;

/**
 * `colour`, moved towards black or white only as far as it takes to be read on each of `grounds`: people make themes in
 * which hints can hardly be seen, and Telegram's own have some.
 */
export function readable(colour: string, ...grounds: string[]): string {
  const farthest = [...grounds].sort(
    (one, other) => colord(one).contrast(colour) - colord(other).contrast(colour),
  )[0];
  if (!farthest) return colour;
  const target = colord('#000').contrast(farthest) > colord('#fff').contrast(farthest) ? '#000' : '#fff';
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = colord(colour).mix(target, part);
    if (grounds.every((ground) => mixed.contrast(ground) >= AIM)) return mixed.toHex();
  }
  return target;
}

/** Follows Telegram's theme in the variables that the style sheets know, from now on. */
export function followTheme(): void {
  themeParams.mount();
  themeParams.bindCssVars();
  themeParams.state.sub(dress);
  dress();
  miniApp.mount.ifAvailable();
  miniApp.setHeaderColor.ifAvailable('secondary_bg_color');
  miniApp.setBgColor.ifAvailable('secondary_bg_color');
  miniApp.setBottomBarColor.ifAvailable('secondary_bg_color');
}

function dress(): void {
  const root = document.documentElement;
  const theme = themeParams.state();
  if (theme.bg_color) root.style.colorScheme = themeParams.isDark() ? 'dark' : 'light';
  for (const [name, colour] of Object.entries(readableColours(theme)))
    root.style.setProperty(`--kite-${name}`, colour);
}

type Theme = Readonly<Partial<Record<string, string>>>;

/** The colours of words, each to be read on the grounds it stands on. */
export function readableColours(theme: Theme): Record<string, string> {
  const paper = theme['section_bg_color'] ?? theme['bg_color'];
  const ground = theme['secondary_bg_color'] ?? paper;
  if (!paper || !ground) return {};
  const ink = theme['text_color'] ?? (colord(paper).isDark() ? '#ffffff' : '#000000');
  // A row that is pressed is a little darker or lighter, as the style sheet has it.
  const pressed = colord(paper).mix(ink, PRESS).toHex();
  const on = (colour: string) => readable(colour, paper, ground, pressed);
  const accent = theme['link_color'] ?? theme['accent_text_color'] ?? theme['button_color'] ?? BLUE;
  return {
    ink: on(ink),
    'ink-soft': on(
      theme['subtitle_text_color'] ?? theme['hint_color'] ?? colord(ink).mix(paper, 0.4).toHex(),
    ),
    accent: on(accent),
    heading: on(theme['section_header_text_color'] ?? theme['accent_text_color'] ?? accent),
    danger: on(theme['destructive_text_color'] ?? RED),
    good: on(GREEN),
    warn: on(AMBER),
    fill: readable(theme['button_color'] ?? BLUE, theme['button_text_color'] ?? '#ffffff'),
  };
}
