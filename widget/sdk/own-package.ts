/** In place of the script's own: a package has no tag, and its parts are found by the bundler. */
export const ownAddress = '';

export const withFront = <T>(
  _server: string,
  use: (front: typeof import('../src/front/front.ts')) => Promise<T>,
): Promise<T> => import('../src/front/front.ts').then(use);
