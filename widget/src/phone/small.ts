/** Where the dialog takes the whole screen, as its style sheet says too. */
export const SMALL = matchMedia('(max-width: 480px), (max-height: 480px)');
