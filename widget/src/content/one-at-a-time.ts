let heard: HTMLMediaElement | undefined;

/** What plays with sound falls silent when something else begins, in whichever message that is. */
export function playAlone({ currentTarget }: Event): void {
  const player = currentTarget as HTMLMediaElement;
  if (player !== heard) heard?.pause();
  heard = player;
}
