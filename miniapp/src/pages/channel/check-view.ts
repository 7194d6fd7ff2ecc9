import { html, nothing, type TemplateResult } from 'lit';
import type { Check } from '../../api/types.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { speak } from '../../i18n/texts.ts';
import type { Loading } from '../../state/loading.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

/**
 * Whether the bot can work in the group: one row when it can, each point when it can't.
 *
 * @param mend opens the link that mends what is missing
 */
export function checkView<Args extends readonly unknown[]>(
  check: Loading<Check, Args>,
  mend: (link: string) => void,
): TemplateResult {
  const say = speak({ en, uk });
  return html`<kite-section heading=${say('check')}>
    ${loadView(check, {
      rows: 1,
      full: ({ fit, points, mendLink }) =>
        html`${
            fit
              ? html`<kite-row
                  icon="check"
                  kind="good"
                  heading=${say('well')}
                  hint=${say('wellHint')}
                ></kite-row>`
              : points.map(
                  ({ well, text, mend: how }) =>
                    html`<kite-row
                      icon=${well ? 'check' : 'alert'}
                      kind=${well ? 'good' : 'danger'}
                      heading=${text}
                      hint=${how ?? ''}
                    ></kite-row>`,
                )
          }
          ${
            mendLink && !fit
              ? html`<kite-row
                  action
                  icon="shield"
                  heading=${say('mend')}
                  hint=${say('mendHint')}
                  @click=${() => mend(mendLink)}
                ></kite-row>`
              : nothing
          }
          <kite-row
            action
            kind="accent"
            heading=${say('checkAgain')}
            @click=${() => check.run()}
          ></kite-row>`,
    })}
  </kite-section>`;
}
