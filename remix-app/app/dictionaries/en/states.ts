import type { Dictionary } from '../pl/index.ts';

const states: Dictionary['states'] = {
  retry: 'Try again',
  close: 'Close',
  copied: 'Copied',
  cancel: 'Cancel',
  unsavedTitle: 'Leave without saving?',
  unsavedLead: 'What was typed on this page is not saved yet and will be lost.',
  stay: 'Stay',
  leave: 'Leave',
  changedMeanwhile: 'Something has changed here in the meantime. Reload the page and try again.',
  failed: 'The data could not be loaded.',
  failedHint: 'Your data is safe. Try again in a moment.',
  reconnecting: 'Reconnecting. New messages will show once the connection is back.',
};
export default states;
