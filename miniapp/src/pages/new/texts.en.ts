export const en = {
  lead: 'First of three steps. A channel is one chat for one site.',
  name: 'Name',
  placeholder: 'Acme',
  hint: 'Visitors read it at the top of the chat. The name of your site or shop is a good one.',
  team: 'Team',
  ownTeam: 'My own',
  unnamed: 'Team without a name',
  next: 'Next',
} as const;
