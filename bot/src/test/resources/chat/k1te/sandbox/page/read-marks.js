/** The newest message that a person has seen in each chat and topic; kept for as long as the tab lives. */
export class ReadMarks {
  #person;
  #marks;

  constructor(person) {
    this.#person = person;
    this.#marks = JSON.parse(sessionStorage.getItem(this.#storageKey) ?? '{}');
  }

  /** Messages of others that came after the mark. */
  unread(place, messages, me) {
    const mark = this.#markWithin(place, messages);
    return messages.filter((message) => message.message_id > mark && message.from?.id !== me).length;
  }

  /** Notes that everything in `messages` has been seen. */
  see(place, messages) {
    const newest = messages.at(-1)?.message_id ?? 0;
    if (this.#marks[place] === newest) return;
    this.#marks[place] = newest;
    sessionStorage.setItem(this.#storageKey, JSON.stringify(this.#marks));
  }

  /** A sandbox that was started afresh counts from 1 again: a mark beyond the newest message is of the old one. */
  #markWithin(place, messages) {
    const mark = this.#marks[place] ?? 0;
    return mark > (messages.at(-1)?.message_id ?? 0) ? 0 : mark;
  }

  get #storageKey() {
    return `sandbox-telegram.read.${this.#person}`;
  }
}
