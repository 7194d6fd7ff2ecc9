let heard: HTMLMediaElement | undefined;

/** Whether something within this element plays, in whichever shadow. */
export function plays(element: Element): boolean {
  let node: Node | undefined = heard?.paused === false ? heard : undefined;
  while (node && node !== element) node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  return node !== undefined;
}

/** What plays with sound falls silent when something else begins, in whichever message that is. */
export function playAlone({ currentTarget }: Event): void {
  const player = currentTarget as HTMLMediaElement;
  if (player !== heard) heard?.pause();
  heard = player;
}
