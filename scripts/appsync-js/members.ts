import type { Source } from './refusal.ts';

/** What AWS's page "Supported runtime features" lists of strings and arrays. */
export const documentedMethods: Record<'String' | 'Array', readonly string[]> = {
  String: [
    ...['charAt', 'concat', 'endsWith', 'indexOf', 'lastIndexOf', 'replace', 'replaceAll', 'slice', 'split'],
    ...['startsWith', 'toLowerCase', 'toUpperCase', 'trim', 'trimEnd', 'trimStart'],
  ],
  Array: [
    ...[
      'concat',
      'fill',
      'flat',
      'indexOf',
      'join',
      'lastIndexOf',
      'pop',
      'push',
      'reverse',
      'shift',
      'slice',
    ],
    ...['sort', 'splice', 'unshift', 'forEach', 'map', 'flatMap', 'filter', 'reduce', 'reduceRight', 'find'],
    ...['some', 'every', 'findIndex', 'findLast', 'findLastIndex'],
  ],
};

/** What it lists of the objects that are there by name. */
export const documentedMembers: Record<string, readonly string[]> = {
  Object: ['assign', 'entries', 'hasOwn', 'keys', 'values'],
  Array: [],
  String: ['raw'],
  Number: ['isFinite', 'isNaN'],
  Math: ['random', 'min', 'max', 'round', 'floor', 'ceil'],
  JSON: ['parse', 'stringify'],
  console: ['log', 'error'],
};

/** The array methods that call a function; nothing else may be handed one. */
export const callingMethods: readonly string[] = [
  ...['forEach', 'map', 'flatMap', 'filter', 'reduce', 'reduceRight', 'find', 'some', 'every', 'findIndex'],
  ...['findLast', 'findLastIndex'],
];

/** Not listed, but in resolvers that run on AWS. */
export const seenMethods: Record<string, string> = {
  includes: 'Use indexOf(...) !== -1.',
  substring: 'Use slice(start, end).',
  toString: 'Write `${value}`.',
};
export const seenMembers: Record<string, readonly string[]> = { Array: ['isArray'] };

type Row = readonly [Source, string];
const unlisted = (instead: string): Row => ['documented', instead];
const linted = (instead: string): Row => ['linted', instead];
const pattern = unlisted('Use util.matches(pattern, text), with the pattern as a string.');
const character = 'Compare the characters themselves: text.charAt(0) < "a".';
const pad = linted('Put the characters before and slice: `00${n}`.slice(-3).');
const copy = unlisted('Copy with [...list] and change the copy.');
const loop = linted('Use for-of, or Object.entries(list).');
const places = unlisted('Round yourself: Math.round(x * 100) / 100.');
const direct: Row = ['documented', 'Call the function by its name.'];
const wait = unlisted('Nothing can be waited for: hand the work to a data source.');

/** Methods of JavaScript that APPSYNC_JS lacks, and what to write instead. */
export const absentMethods: Record<string, Row> = {
  charCodeAt: ['observed', character],
  codePointAt: unlisted(character),
  at: unlisted('Use charAt(i), or list[list.length - 1].'),
  padStart: pad,
  padEnd: linted('Put the characters behind and slice: `${text}   `.slice(0, 3).'),
  repeat: linted('Join a list: [text, text].join("").'),
  match: pattern,
  matchAll: linted('Use util.matches(pattern, text), or split.'),
  search: linted('Use indexOf, or util.matches(pattern, text).'),
  test: pattern,
  exec: pattern,
  localeCompare: linted('Compare with < and >.'),
  normalize: unlisted('Use util.str.normalize(text, form).'),
  substr: unlisted('Use slice(start, end).'),
  trimLeft: unlisted('Use trimStart().'),
  trimRight: unlisted('Use trimEnd().'),
  toLocaleLowerCase: linted('Use toLowerCase().'),
  toLocaleUpperCase: linted('Use toUpperCase().'),
  toLocaleString: linted('Write `${value}`.'),
  isWellFormed: unlisted('Use util.matches(pattern, text).'),
  toWellFormed: unlisted('Use util.matches(pattern, text) and refuse the text.'),
  entries: loop,
  keys: linted('Use Object.keys(list).'),
  values: linted('Go through the list itself.'),
  copyWithin: linted('Build the list from slices.'),
  toSorted: copy,
  toReversed: copy,
  toSpliced: copy,
  with: copy,
  toFixed: places,
  toPrecision: places,
  toExponential: places,
  hasOwnProperty: linted('Use Object.hasOwn(object, key).'),
  isPrototypeOf: linted('Look at a field of the object.'),
  propertyIsEnumerable: linted('Use Object.hasOwn(object, key).'),
  valueOf: linted('Use the value itself.'),
  call: direct,
  apply: direct,
  bind: direct,
  then: wait,
  catch: wait,
  finally: wait,
};

/** What to write in place of members that are often missed; for the others, the list of what is there must do. */
export const memberAlternatives: Record<string, string> = {
  'Array.isArray': 'Look at length: value.length !== undefined.',
  'Array.from': 'Copy with [...list], or use map.',
  'Array.of': 'Write [a, b].',
  'Object.fromEntries': 'Fill an object in a for-of.',
  'Object.freeze': 'Use const, and do not change the object.',
  'Object.create': 'Write { ...object }.',
  'Number.parseInt': 'Read a number with JSON.parse(text).',
  'Number.parseFloat': 'Read a number with JSON.parse(text).',
  'Number.isInteger': 'Compare: Math.floor(x) === x.',
  'String.fromCharCode': 'Write the characters themselves.',
  'Math.abs': 'Write x < 0 ? -x : x.',
  'Math.trunc': 'Use Math.floor, or Math.ceil below zero.',
  'Math.sign': 'Compare with 0.',
  'Math.pow': 'Multiply, or write x ** y.',
  'Math.sqrt': 'Write x ** 0.5.',
  'console.warn': 'Use console.error.',
  'console.info': 'Use console.log.',
  'console.debug': 'Use console.log.',
};
