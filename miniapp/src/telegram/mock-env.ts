import { emitEvent, mockTelegramEnv } from '@tma.js/sdk';

const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * Pretends to be Telegram, for `vite dev` alone: a test looks that nothing of this is in what ships. The server wants
 * init data that is signed; the sandbox signs some, and `VITE_INIT_DATA` brings it here.
 */
export function mockEnvironment(): void {
  mockTelegramEnv({
    launchParams: {
      tgWebAppData:
        import.meta.env['VITE_INIT_DATA'] ?? 'auth_date=0&hash=kite-mock-environment&signature=none',
      tgWebAppVersion: '9.6',
      tgWebAppPlatform: 'tdesktop',
      tgWebAppThemeParams: {},
    },
    onEvent({ name }) {
      if (name === 'web_app_request_safe_area') emitEvent('safe_area_changed', NO_INSETS);
      if (name === 'web_app_request_content_safe_area') emitEvent('content_safe_area_changed', NO_INSETS);
      if (name === 'web_app_request_viewport') {
        emitEvent('viewport_changed', {
          height: innerHeight,
          width: innerWidth,
          is_expanded: true,
          is_state_stable: true,
        });
      }
    },
  });
}
