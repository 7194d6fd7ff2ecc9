/** Defines an element, unless the page has it: from another copy of the chat, or from an application that has parts of it. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
