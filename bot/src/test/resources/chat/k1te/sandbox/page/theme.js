/** The colours of the client, as a Mini App is told them. */
export function themeParameters() {
  return {
    bg_color: hexColour('--paper'),
    secondary_bg_color: hexColour('--ground'),
    section_bg_color: hexColour('--paper'),
    section_separator_color: hexColour('--line'),
    header_bg_color: hexColour('--paper'),
    bottom_bar_bg_color: hexColour('--paper'),
    text_color: hexColour('--ink'),
    hint_color: hexColour('--ink-soft'),
    subtitle_text_color: hexColour('--ink-soft'),
    section_header_text_color: hexColour('--accent'),
    accent_text_color: hexColour('--accent'),
    link_color: hexColour('--accent'),
    button_color: hexColour('--accent-fill'),
    button_text_color: hexColour('--on-accent'),
    destructive_text_color: hexColour('--danger'),
  };
}

/** A canvas tells what colour a style sheet's expression comes to; Mini Apps want six digits. */
function hexColour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  return pen.fillStyle;
}

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Shows the page the other way round than it is now. */
export function switchTheme() {
  const { dataset } = document.documentElement;
  const dark = dataset.theme ? dataset.theme === 'dark' : systemIsDark.matches;
  dataset.theme = dark ? 'light' : 'dark';
}

/** Calls `changed` when the page's colours have become others, by the system or by a person. */
export function onThemeChange(changed, signal) {
  systemIsDark.addEventListener('change', changed, { signal });
  const watching = new MutationObserver(changed);
  watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => watching.disconnect());
}
