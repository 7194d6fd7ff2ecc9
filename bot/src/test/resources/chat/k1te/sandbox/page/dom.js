/**
 * A keyed renderer small enough to read. A view is a function that returns nodes made by `h`; `patch` makes
 * the children of an element look like them and keeps every element that is still wanted, so that focus,
 * selection, scroll position and what a person is typing outlive a redraw.
 */

const STATE = Symbol('described by');

/**
 * Describes an element. Properties are attributes, except `key` (who it is among its siblings), `on…`
 * (listeners) and `mounted` (called once with the new element).
 */
export function h(tag, properties, ...children) {
  const { key, ...rest } = properties ?? {};
  return { tag, key, properties: rest, children };
}

/** Makes the children of `parent` look like `nodes`; null and false among them are places left empty. */
export function patch(parent, nodes) {
  const wanted = named(nodes);
  const kept = keep(parent, new Set(wanted.map(([name]) => name)));
  let here = parent.firstChild;
  for (const [name, node] of wanted) {
    const found = kept.get(name);
    const element = found ?? create(node);
    element[STATE] = { ...element[STATE], name };
    if (element === here) here = here.nextSibling;
    else parent.insertBefore(element, here);
    if (found) update(element, node);
    else if (node.properties?.mounted) node.properties.mounted(element);
  }
}

/** Makes one element, for dialogs and menus, which are built once and thrown away. */
export function build(node) {
  const element = create(node);
  node.properties?.mounted?.(element);
  return element;
}

/**
 * Gives each node the name by which its element is found again: its key, or else its place among those
 * without one. Empty places count, so that what comes and goes does not rename what stands after it.
 */
function named(nodes) {
  let place = 0;
  return nodes.flat(Infinity).flatMap((node) => {
    if (node?.key !== undefined) return [[`${node.tag} key ${node.key}`, node]];
    place += 1;
    if (node === null || node === undefined || node === false) return [];
    return [[`${node.tag ?? 'text'} ${place}`, node]];
  });
}

/** Removes what is not wanted before anything is placed: an element that has to be moved would lose its focus. */
function keep(parent, names) {
  const kept = new Map();
  for (const element of [...parent.childNodes]) {
    const name = element[STATE]?.name;
    if (names.has(name)) kept.set(name, element);
    else element.remove();
  }
  return kept;
}

function create(node) {
  if (typeof node !== 'object') return document.createTextNode(String(node));
  const element = document.createElement(node.tag);
  element[STATE] = { properties: {} };
  applyProperties(element, node.properties);
  patch(element, node.children);
  return element;
}

function update(element, node) {
  if (typeof node !== 'object') {
    if (element.data !== String(node)) element.data = String(node);
    return;
  }
  applyProperties(element, node.properties);
  patch(element, node.children);
}

function applyProperties(element, properties) {
  const before = element[STATE].properties;
  for (const name of Object.keys(before)) {
    if (!(name in properties)) setProperty(element, name, undefined);
  }
  for (const [name, value] of Object.entries(properties)) {
    if (before[name] !== value) setProperty(element, name, value);
  }
  element[STATE].properties = properties;
}

function setProperty(element, name, value) {
  if (name === 'mounted') return;
  if (name.startsWith('on')) element[name.toLowerCase()] = value ?? null;
  else if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
