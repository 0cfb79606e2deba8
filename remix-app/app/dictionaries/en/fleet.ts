import type { Dictionary } from '../pl/index.ts';

const fleet: Dictionary['fleet'] = {
  update: 'Update all clients',
  askTitle: 'Update all clients?',
  askLead:
    'The resources of every client move to the current template, a few at a time. Chatbots answer all the while. At the first failure the update stops.',
  askAction: 'Update',
  notBegun: 'The update could not be started. Nothing has changed, try again in a moment.',
  running: 'Updating clients: {done} of {total}',
  bar: 'Progress of the update of clients',
  done: '{count, plural, one {# client is up to date} other {# clients are up to date}}',
  failed: 'The update has stopped: {done} of {total} done',
  failedHint: 'Chatbots go on working. Remove the cause and start the update again.',
};
export default fleet;
