import type { CustomElement } from 'custom-elements-manifest';
import { attributesOf, eventsOf, flagsOf, propertiesOf, shortName } from './manifest.ts';
import { propTypes } from './prop-types.ts';

/** The component for Vue: attributes as attributes, properties as properties, events under their short names. */
export function vueWrapper(element: CustomElement): string {
  const attributes = attributesOf(element).map(({ name, type }) => `    ${name}: ${flagOr('String', type)},`);
  const properties = propertiesOf(element).map(({ name, type }) => `    ${name}: ${flagOr('Object', type)},`);
  const events = eventsOf(element).map(({ name }) => [shortName(name), name]);
  return `// Made from custom-elements.json.
import { defineComponent, h, onMounted, shallowRef, watchPostEffect } from 'vue';
import './define.js';

const PROPERTIES = ${JSON.stringify(propertiesOf(element).map(({ name }) => name))};
const FLAGS = ${JSON.stringify(flagsOf(element))};
const EVENTS = ${JSON.stringify(events)};

export const KiteChat = defineComponent({
  name: 'KiteChat',
  props: {
${[...attributes, ...properties].join('\n')}
  },
  emits: EVENTS.map(([event]) => event),
  setup(props, { emit, expose, slots }) {
    const element = shallowRef();
    expose({ element });
    onMounted(() => {
      for (const [event, name] of EVENTS) element.value.addEventListener(name, (happened) => emit(event, happened));
    });
    for (const name of PROPERTIES) {
      watchPostEffect(() => {
        if (element.value && props[name] !== undefined) element.value[name] = props[name];
      });
    }
    return () => {
      const attributes = { ...props, ref: element };
      for (const name of PROPERTIES) delete attributes[name];
      for (const name of FLAGS) attributes[name] = attributes[name] ? '' : undefined;
      return h('kite-chat', attributes, slots.default?.());
    };
  },
});
`;
}

export function vueTypes(element: CustomElement): string {
  const { settings, handlers, imports } = propTypes(element);
  return `// Made from custom-elements.json.
import type { AllowedComponentProps, VNode, VNodeProps } from 'vue';
import type { ${imports.join(', ')} } from './types/sdk/define.ts';

export interface KiteChatProps {
${settings}
${handlers}
}

/** \`<kite-chat>\` as a component of Vue; \`element\` of its instance is the element with its methods. */
export declare const KiteChat: new () => {
  $props: KiteChatProps & AllowedComponentProps & VNodeProps;
  /** \`<kite-msg>\` messages, and elements for the slots. */
  $slots: { default?(): VNode[] };
  readonly element: KiteChatElement | undefined;
};
`;
}

/** An absent flag is no \`false\`: what is not said is left to the element. */
function flagOr(other: string, type: string): string {
  return type === 'boolean' ? '{ type: Boolean, default: undefined }' : other;
}
