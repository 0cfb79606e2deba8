import { documentedGlobals } from '../../../scripts/appsync-js/globals.ts';
import {
  documentedMembers,
  documentedMethods,
  seenMembers,
  seenMethods,
} from '../../../scripts/appsync-js/members.ts';

const seen = Object.keys(seenMethods);

/** What is left of JavaScript's own in a resolver's world: what is documented, and what was seen to work. */
export const keptNames = {
  array: [...documentedMethods.Array, ...seen],
  string: [...documentedMethods.String, ...seen],
  /** Of objects that are there by name. */
  members: Object.fromEntries(
    Object.entries(documentedMembers).map(([name, members]) => [
      name,
      [...members, ...(seenMembers[name] ?? [])],
    ]),
  ),
  globals: [...Object.keys(documentedMembers), ...documentedGlobals],
};
