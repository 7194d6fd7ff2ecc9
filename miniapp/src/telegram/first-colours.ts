// Runs before the page is painted, so that nothing of it is ever seen in the colours of another theme. Telegram tells
// the theme in the hash of the address; after a reload inside the app it is where the SDK has kept it.
{
  let launch = location.hash.slice(1);
  if (!launch.includes('tgWebAppThemeParams')) {
    try {
      launch = JSON.parse(sessionStorage.getItem('tapps/launchParams') ?? '""');
    } catch {
      launch = '';
    }
  }
  let theme: Record<string, string> = {};
  try {
    theme = JSON.parse(new URLSearchParams(launch).get('tgWebAppThemeParams') ?? '{}');
  } catch {
    // Then the device's own light or dark look is as good as any.
  }
  const root = document.documentElement;
  for (const [key, colour] of Object.entries(theme)) {
    root.style.setProperty(`--tg-theme-${key.replaceAll('_', '-')}`, colour);
  }
  const [red = 0, green = 0, blue = 0] = (theme['bg_color'] ?? '').match(/[\da-f]{2}/gi) ?? [];
  if (theme['bg_color']) {
    const light = 299 * Number(`0x${red}`) + 587 * Number(`0x${green}`) + 114 * Number(`0x${blue}`);
    root.style.colorScheme = light < 128_000 ? 'dark' : 'light';
  }
}
