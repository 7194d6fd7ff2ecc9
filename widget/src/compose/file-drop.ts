/** Files that are pasted into the composer or dragged over the dialog. */
export class FileDrop {
  /** Whether files hover over the dialog. */
  isOver = false;

  constructor(
    private readonly take: (files: File[]) => void,
    private readonly changed: () => void,
  ) {}

  watch(composer: HTMLElement, dialog: HTMLElement): void {
    composer.addEventListener('paste', (event) => this.#onPaste(event));
    dialog.addEventListener('dragenter', (event) => this.onDrag(event));
    dialog.addEventListener('dragover', (event) => this.onDrag(event));
    dialog.addEventListener('drop', (event) => this.#onDrop(event));
  }

  readonly onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Otherwise the browser would leave the page to show the file.
    event.preventDefault();
    this.#become(true);
  };

  readonly onLeave = (): void => this.#become(false);

  #onDrop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const items = [...event.dataTransfer.items].filter(
      (item) => item.webkitGetAsEntry()?.isDirectory !== true,
    );
    this.take(items.flatMap((item) => item.getAsFile() ?? []));
    this.#become(false);
  }

  /** What office programs copy is both text and a picture of it: then the text is meant. */
  #onPaste(event: ClipboardEvent): void {
    const { files, types } = event.clipboardData ?? {};
    if (!files?.length || types?.includes('text/plain')) return;
    event.preventDefault();
    this.take([...files]);
  }

  #become(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.changed();
  }
}
