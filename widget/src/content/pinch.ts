/** The farthest that two fingers enlarge. */
const MOST = 6;

/** Two fingers that move apart or together. */
export class Pinch {
  #from = { distance: 1, zoom: 1 };

  constructor(
    private readonly zoom: () => number,
    private readonly change: (zoom: number) => void,
  ) {}

  readonly start = ({ touches }: TouchEvent): void => {
    if (touches.length === 2) this.#from = { distance: distance(touches), zoom: this.zoom() };
  };

  readonly move = (event: TouchEvent): void => {
    if (event.touches.length !== 2) return;
    event.preventDefault();
    this.change(Math.min((this.#from.zoom * distance(event.touches)) / this.#from.distance, MOST));
  };
}

function distance([one, other]: TouchList): number {
  return Math.hypot(one!.clientX - other!.clientX, one!.clientY - other!.clientY) || 1;
}
