/** What the analyzer of custom elements reads and what it may say of it. */
export default {
  globs: ['src/launcher/kite-chat-launcher.ts', 'src/elements/kite-msg.ts'],
  outdir: 'npm',
  packagejson: false,
  quiet: true,
  plugins: [publicOnly()],
};

/** Public is what is described: what has no words of its own in the source is not for pages. */
function publicOnly() {
  return {
    name: 'kite-public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members
            ?.filter(({ privacy, description, static: isStatic }) => description && !privacy && !isStatic)
            // How a field begins is nobody's business where it is read only.
            .map(({ default: beginning, ...member }) =>
              member.readonly ? member : { ...member, default: beginning },
            );
          for (const event of declaration.events ?? [])
            event.type = { text: `KiteChatEvents['${event.name}']` };
        }
      }
    },
  };
}
