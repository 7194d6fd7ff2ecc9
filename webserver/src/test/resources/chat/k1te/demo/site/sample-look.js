/** What the owner of the channel in the preview has decided, as the server would say it. */

const CHOICES = {
  greeting: {
    greeting: { text: 'Good day! Shall I help you choose?', afterSeconds: 1, pages: [] },
  },
  availability: { availability: 'Usually answers within 5 minutes' },
  form: {
    form: {
      fields: [
        { name: 'name', label: 'Your name', kind: 'text', required: true },
        { name: 'email', label: 'E-mail, for the answer', kind: 'email', required: true },
        { name: 'beach', label: 'Where do you fly?', kind: 'text', required: false },
      ],
    },
  },
  look: {
    primary: '#0b756c',
    secondary: '#e2673a',
    heading: 'Ask the maker',
    welcome: 'Between two kites I answer.',
  },
};

export function lookOf(owner) {
  return Object.assign(
    { name: 'Windrow Kites', theme: 'auto', placement: 'end', launcher: 'auto', rating: true },
    ...owner.map((choice) => CHOICES[choice]),
  );
}
