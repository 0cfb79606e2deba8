/**
 * What AppSync refuses, each as the body of a request handler: what the message calls it, the code, and words of the
 * alternative that it must give. `@aws-appsync/utils` is imported as `util` and `ddb`.
 */
export const refusedExamples: [what: string, body: string, instead: string][] = [
  ['throw', "throw 'no';", 'util.error(message, type)'],
  ['try', 'try { ctx.stash.a = 1; } catch { ctx.stash.a = 2; }', 'ctx.error'],
  ['try', 'try { ctx.stash.a = 1; } finally { ctx.stash.a = 2; }', 'ctx.error'],
  ['while', 'while (ctx.args.more) { ctx.stash.a = 1; }', 'for-of'],
  ['do-while', 'do { ctx.stash.a = 1; } while (ctx.args.more);', 'for-of'],
  ['for (;;)', 'for (let i = 0; i < 3; i += 1) { ctx.stash.a = i; }', 'for-of'],
  ['continue', 'for (const a of ctx.args.list) { if (a) continue; ctx.stash.a = a; }', 'filter'],
  ['a label', 'all: for (const a of ctx.args.list) { if (a) break all; }', 'break'],
  ['debugger', 'debugger;', 'console.log'],
  ['++ or --', 'let a = 1; a++; return a;', '+= 1'],
  ['++ or --', 'let a = 1; --a; return a;', '-= 1'],
  ['~', 'return ~ctx.args.n;', '-x - 1'],
  ['the in operator', "return 'a' in ctx.args;", 'Object.hasOwn'],
  ['instanceof', 'return ctx.args.a instanceof Object;', 'typeof'],
  ['this', 'return this;', 'as an argument'],
  ['class', 'class Row {} return null;', 'plain objects'],
  ['async', 'const read = async () => 1; return read();', 'data source'],
  ['a generator', 'function* rows() { return 1; } return rows();', 'Build the list'],
  ['a regular expression literal', 'return util.matches(/b/, ctx.args.a);', 'util.matches(pattern, text)'],
  ['import()', "return import('./rows.ts');", 'Import at the top'],
  ['import.meta or new.target', 'return import.meta.url;', 'ctx.env'],
  ['new Date', 'return new Date();', 'util.time'],
  ['new Map', 'return new Map();', 'plain object'],
  ['new Set', 'return new Set([1]);', 'indexOf'],
  ['new RegExp', "return new RegExp('a');", 'util.matches'],
  ['new Promise', 'return new Promise((done) => done(1));', 'data source'],
  ['new Error', "return new Error('no');", 'util.error'],
  ['Date', 'return Date.now();', 'util.time'],
  ['Promise', 'return Promise.resolve(1);', 'data source'],
  ['Boolean', 'return ctx.args.list.filter(Boolean);', '!!value'],
  ['String', 'return String(ctx.args.n);', 'Write `${value}`'],
  ['Number', 'return Number(ctx.args.text);', 'JSON.parse(text)'],
  ['Boolean', 'return Boolean(ctx.args.a);', '!!value'],
  ['parseInt', 'return parseInt(ctx.args.text, 10);', 'JSON.parse(text)'],
  ['isNaN', 'return isNaN(ctx.args.n);', 'Number.isNaN'],
  ['Symbol', "return Symbol('a');", 'string as the key'],
  ['BigInt', 'return BigInt(1);', 'strings'],
  ['Proxy', 'return Proxy;', 'plain objects'],
  ['Reflect', 'return Reflect.ownKeys(ctx.args);', 'Object.keys'],
  ['eval', "return eval('1');", 'Write the function out'],
  ['Function', "return Function('return 1')();", 'Write the function out'],
  ['globalThis', 'return globalThis.a;', 'read ctx'],
  ['setTimeout', 'setTimeout(request, 10);', 'data source'],
  ['process', 'return process.env.TABLE;', 'ctx.env'],
  ['fetch', "return fetch('https://example.com');", 'data source'],
  ['require', "return require('node:fs');", 'bundled'],
  ['Buffer', "return Buffer.from('a');", 'util.base64Decode'],
  ['crypto', 'return crypto.randomUUID();', 'util.autoId()'],
  ['encodeURIComponent', 'return encodeURIComponent(ctx.args.a);', 'util.urlEncode'],
  ['structuredClone', 'return structuredClone(ctx.args);', '{ ...object }'],
  ['charCodeAt', 'return ctx.args.text.charCodeAt(0);', 'charAt(0)'],
  ['padStart', "return ctx.args.text.padStart(3, '0');", 'slice(-3)'],
  ['match', "return ctx.args.text.match('a');", 'util.matches'],
  ['toFixed', 'return ctx.args.n.toFixed(2);', 'Math.round'],
  ['toSorted', 'return ctx.args.list.toSorted();', '[...list]'],
  ['at', 'return ctx.args.list?.at(-1);', 'list.length - 1'],
  ['entries', 'return ctx.args.list.entries();', 'for-of'],
  ['hasOwnProperty', "return ctx.args.hasOwnProperty('a');", 'Object.hasOwn'],
  ['call', 'return request.call(null, ctx);', 'by its name'],
  ['apply', 'return request.apply(null, [ctx]);', 'by its name'],
  ['bind', 'return request.bind(null);', 'by its name'],
  ['Object.fromEntries', 'return Object.fromEntries(ctx.args.pairs);', 'for-of'],
  ['Object.freeze', 'return Object.freeze(ctx.args);', 'const'],
  ['Array.from', 'return Array.from(ctx.args.list);', '[...list]'],
  ['Math.abs', 'return Math.abs(ctx.args.n);', 'x < 0 ? -x : x'],
  ['Math.hypot', 'return Math.hypot(3, 4);', 'There are only Math.random, Math.min'],
  ['Number.parseFloat', 'return Number.parseFloat(ctx.args.text);', 'JSON.parse(text)'],
  ['JSON.rawJSON', "return JSON.rawJSON('1');", 'There are only JSON.parse, JSON.stringify'],
  ['console.warn', "console.warn('a');", 'console.error'],
  ['constructor', "return ctx.args.constructor('a');", 'Write the function out'],
  ['sort with a function', 'return ctx.args.list.sort((a, b) => a - b);', 'sort()'],
  [
    'a function as an argument',
    'const twice = (f) => f(f(1)); return twice((x) => x + 1);',
    'Only the array methods',
  ],
  ['a function as an argument', "return ctx.args.text.replace('a', (x) => x);", 'Only the array methods'],
  ['returning a function', 'const adder = (a) => (b) => a + b; return adder(1)(2);', 'Return the value'],
  ['a second name for a function', 'const f = (x) => x; const g = f; return g(1);', 'by its first name'],
  ['recursion', 'const down = (n) => (n > 0 ? down(n - 1) : 0); return down(3);', 'loops'],
  [
    'recursion',
    'const even = (n) => n === 0 || odd(n - 1); const odd = (n) => n !== 0 && even(n - 1); return even(4);',
    'loops',
  ],
  ['recursion', 'const all = (tree) => tree.children.flatMap(all); return all(ctx.args.tree);', 'loops'],
];

/** Not documented, but seen to work: refused in our code, taken from others. */
export const seenExamples: typeof refusedExamples = [
  ['includes', 'return ctx.args.list.includes(1);', 'indexOf(...) !== -1'],
  ['substring', 'return ctx.args.text.substring(0, 10);', 'slice(start, end)'],
  ['toString', 'return ctx.args.n.toString();', 'Write `${value}`'],
  ['Array.isArray', 'return Array.isArray(ctx.args.list);', 'value.length !== undefined'],
];

/** A resolver with the body on its third line. */
export const resolverWith = (body: string): string =>
  `import { util } from '@aws-appsync/utils';\nimport * as ddb from '@aws-appsync/utils/dynamodb';\nexport function request(ctx) { ${body} }\n`;

/** Code that holds everything like the above, and that AppSync takes. */
export const supportedCode = `import { util, extensions, runtime } from '@aws-appsync/utils';
import * as ddb from '@aws-appsync/utils/dynamodb';
// throw new Date() -- in words it may stand
const words = { match: (text) => text.length > 1, sizes: ['a', 'b'] };
const double = (x) => x * 2;
function total(list) { return list.reduce((sum, x) => sum + double(x), 0); }
export function request(ctx) {
  const { limit = 10, ...rest } = ctx.args;
  for (const key in rest) { if (key === 'new') break; ctx.stash[key] = rest[key]; }
  for (const word of words.sizes) { if (words.match(word)) ctx.stash.found = word; }
  delete ctx.stash.old;
  const sorted = [...ctx.args.list].sort().map(double);
  const search = ctx.args.search ?? void 0;
  switch (typeof Date) { case 'undefined': ctx.stash.here = util.time.nowISO8601().slice(0, 10); break; default: }
  if (Number.isNaN(limit) || Object.hasOwn(rest, 'then')) util.error(\`no \${limit}\`, 'BadInput');
  console.log(Math.max(...sorted), JSON.stringify(total(sorted)), String.raw\`a\\b\`, search);
  if (!ctx.args.id) runtime.earlyReturn(null);
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ id: { eq: '1' } }));
  return ddb.update({ key: { id: util.autoId() }, update: { n: ddb.operations.increment(1) } });
}
export const response = (ctx) => ctx.result;
`;
