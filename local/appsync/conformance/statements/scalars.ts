import { chapter } from '../statement.ts';

const page = 'guide: scalars';

/** AWS scalars, as far as they are described; the rest of what the suite tries is the narrow choice. */
export const scalars = chapter('scalars', 'scalars', {
  date: ['AWSDate: YYYY-MM-DD, with or without an offset', page],
  time: ['AWSTime: hh:mm:ss.sss, with or without an offset', page],
  'date-time': ['AWSDateTime: YYYY-MM-DDThh:mm:ss.sssZ', page],
  fraction: ['one to nine digits of a second', 'source: scalar descriptions'],
  'seconds-optional': ['seconds may be left out', 'source: scalar descriptions'],
  'offset-compulsory': ['AWSDateTime must have an offset', 'source: scalar descriptions'],
  'offset-seconds': ['an offset may have seconds', 'source: scalar descriptions'],
  'negative-years': ['years before 0000 are negative', 'source: scalar descriptions'],
  email: ['AWSEmail takes a@b', 'observed: amplify-js #7717'],
});
