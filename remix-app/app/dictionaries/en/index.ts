import type { Dictionary } from '../pl/index.ts';
import account from './account.ts';
import appointments from './appointments.ts';
import audit from './audit.ts';
import branding from './branding.ts';
import clientform from './clientform.ts';
import clients from './clients.ts';
import conversations from './conversations.ts';
import errors from './errors.ts';
import fleet from './fleet.ts';
import frame from './frame.ts';
import knowledge from './knowledge.ts';
import live from './live.ts';
import newclient from './newclient.ts';
import people from './people.ts';
import provisioning from './provisioning.ts';
import settings from './settings.ts';
import signin from './signin.ts';
import states from './states.ts';
import stats from './stats.ts';

const dictionary: Dictionary = {
  account,
  appointments,
  audit,
  branding,
  clientform,
  clients,
  conversations,
  errors,
  fleet,
  frame,
  knowledge,
  live,
  newclient,
  people,
  provisioning,
  settings,
  signin,
  states,
  stats,
};
export default dictionary;
