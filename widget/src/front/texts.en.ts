/** The words beside the launcher. */
export const en = {
  dismiss: 'Dismiss',
};

export type FrontTexts = Readonly<Record<keyof typeof en, string>>;
