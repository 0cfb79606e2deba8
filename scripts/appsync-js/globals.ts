import type { Source } from './refusal.ts';

/** The names that are there without an import, besides those with members of their own. */
export const documentedGlobals: readonly string[] = [
  ...['NaN', 'Infinity', 'undefined', 'util', 'extensions', 'runtime'],
];

/** What to write in place of a call, or another use, of an object that is there only for its members. */
export const namespaceCalls: Record<string, readonly [Source, string]> = {
  String: ['observed', 'Write `${value}`.'],
  Number: ['observed', 'Read a number with JSON.parse(text).'],
  Array: ['documented', 'Write [].'],
  Object: ['documented', 'Write {}.'],
  Math: ['documented', 'Call one of its functions.'],
  JSON: ['documented', 'Call parse or stringify.'],
  console: ['documented', 'Call log or error.'],
};

const groups: [names: string[], source: Source, instead: string][] = [
  [
    ['Date', 'Intl', 'Temporal', 'performance'],
    'observed',
    'Use util.time, for example util.time.nowISO8601().',
  ],
  [['Map', 'WeakMap'], 'observed', 'Use a plain object, and Object.hasOwn to look a key up.'],
  [['Set', 'WeakSet'], 'observed', 'Use a list with indexOf, or an object whose keys are the members.'],
  [['RegExp'], 'documented', 'Use util.matches(pattern, text), with the pattern as a string.'],
  [['Boolean'], 'observed', 'Write !!value.'],
  [
    [
      'Promise',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'clearTimeout',
      'clearInterval',
    ],
    'documented',
    'Nothing can be waited for: hand the work to a data source.',
  ],
  [
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'Request', 'Response', 'Headers', 'AbortController'],
    'documented',
    'Return a request for a data source.',
  ],
  [['process', 'Deno', 'Bun'], 'documented', 'Read settings from ctx.env.'],
  [['require', 'module', 'exports'], 'documented', 'Import at the top: it is bundled into the code.'],
  [['eval', 'Function'], 'documented', 'Write the function out.'],
  [
    [
      'Error',
      'TypeError',
      'RangeError',
      'SyntaxError',
      'ReferenceError',
      'EvalError',
      'URIError',
      'AggregateError',
    ],
    'documented',
    'Raise with util.error(message, type).',
  ],
  [['parseInt', 'parseFloat'], 'documented', 'Read a number with JSON.parse(text).'],
  [['BigInt', 'BigInt64Array', 'BigUint64Array'], 'documented', 'Keep large numbers as strings.'],
  [['isNaN'], 'documented', 'Use Number.isNaN(value).'],
  [['isFinite'], 'documented', 'Use Number.isFinite(value).'],
  [['encodeURIComponent', 'encodeURI', 'escape'], 'documented', 'Use util.urlEncode(text).'],
  [['decodeURIComponent', 'decodeURI', 'unescape'], 'documented', 'Use util.urlDecode(text).'],
  [['btoa'], 'documented', 'Use util.base64Encode(text).'],
  [['atob', 'Buffer', 'TextEncoder', 'TextDecoder'], 'documented', 'Use util.base64Decode(text).'],
  [['crypto'], 'documented', 'Use util.autoId(), util.autoUlid() or util.autoKsuid().'],
  [['structuredClone'], 'documented', 'Copy with { ...object }, or JSON.parse(JSON.stringify(value)).'],
  [['URL', 'URLSearchParams'], 'documented', 'Take the text apart with split.'],
  [
    ['globalThis', 'global', 'window', 'self', 'document'],
    'documented',
    'Import what you need, or read ctx.',
  ],
  [['Symbol', 'Iterator'], 'documented', 'Use a string as the key.'],
  [
    ['Proxy', 'Reflect', 'WeakRef', 'FinalizationRegistry'],
    'documented',
    'Use plain objects, and Object.keys to look into them.',
  ],
  [
    [
      ...[
        'ArrayBuffer',
        'SharedArrayBuffer',
        'DataView',
        'Atomics',
        'WebAssembly',
        'Int8Array',
        'Uint8Array',
      ],
      ...['Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array'],
      'Float64Array',
    ],
    'documented',
    'Use a list of numbers.',
  ],
];

/**
 * Names that JavaScript, Node or a browser has and APPSYNC_JS has not. A name that nobody has is another matter: AppSync
 * saves such code, and it fails as a ReferenceError when it runs.
 */
export const absentGlobals: Record<string, readonly [Source, string]> = Object.fromEntries(
  groups.flatMap(([names, source, instead]) => names.map((name) => [name, [source, instead] as const])),
);
