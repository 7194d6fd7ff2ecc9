import type { CustomElement } from 'custom-elements-manifest';
import { eventsOf, flagsOf, propertiesOf } from './manifest.ts';
import { propTypes } from './prop-types.ts';

/** The component for React: attributes as attributes, properties as properties, events as `on…`. */
export function reactWrapper(element: CustomElement): string {
  const properties = propertiesOf(element).map(({ name }) => name);
  const events = eventsOf(element).map(({ name, handler }) => [handler, name]);
  return `'use client';
// Made from custom-elements.json.
import { createElement, forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import './define.js';

const FLAGS = ${JSON.stringify(flagsOf(element))};
const PROPERTIES = ${JSON.stringify(properties)};
const EVENTS = ${JSON.stringify(events)};

export const KiteChat = forwardRef(function KiteChat({ className, ...props }, ref) {
  const element = useRef(null);
  const newest = useRef(props);
  useImperativeHandle(ref, () => element.current, []);
  useEffect(() => {
    newest.current = props;
  });
  useEffect(() => {
    const end = new AbortController();
    for (const [handler, name] of EVENTS)
      element.current.addEventListener(name, (event) => newest.current[handler]?.(event), { signal: end.signal });
    return () => end.abort();
  }, []);
  for (const name of PROPERTIES) {
    useEffect(() => {
      if (props[name] !== undefined) element.current[name] = props[name];
    }, [props[name]]);
  }
  const rest = { ...props, ref: element, class: className };
  for (const name of PROPERTIES) delete rest[name];
  for (const [handler] of EVENTS) delete rest[handler];
  // An older React writes out "true" and "false".
  for (const name of FLAGS) rest[name] = rest[name] ? '' : undefined;
  return createElement('kite-chat', rest);
});
`;
}

export function reactTypes(element: CustomElement): string {
  const { settings, handlers, imports } = propTypes(element);
  return `// Made from custom-elements.json.
import type { CSSProperties, ForwardRefExoticComponent, ReactNode, RefAttributes } from 'react';
import type { ${imports.join(', ')} } from './types/sdk/define.ts';

export interface KiteChatProps {
${settings}
${handlers}
  /** \`<kite-msg>\` messages, and elements for the slots. */
  children?: ReactNode;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  id?: string | undefined;
  hidden?: boolean | undefined;
}

/** \`<kite-chat>\` as a component of React; the ref is the element with its methods. */
export declare const KiteChat: ForwardRefExoticComponent<KiteChatProps & RefAttributes<KiteChatElement>>;
`;
}
