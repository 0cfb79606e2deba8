import { keptNames } from './kept-names.ts';
import { loopLimits } from './loop-limits.ts';

/**
 * JavaScript that runs first inside a resolver's world. It takes away what APPSYNC_JS does not have, makes loops stop
 * where AppSync stops them, builds `util`, `extensions` and `runtime` as thin doors to the host (values cross as JSON,
 * so nothing of the host gets in), and returns the function that runs a handler.
 */
export const bootstrap = String.raw`
(function (host, names, iterations) {
  'use strict';
  const { stringify, parse } = JSON;
  const { apply, ownKeys, deleteProperty } = Reflect;
  const { defineProperty, entries, getOwnPropertyNames, keys, freeze, prototype: objectPrototype } = Object;
  const contains = Array.prototype.includes;
  const globals = globalThis;
  const kept = ${JSON.stringify(keptNames)};

  const keepOnly = (object, kept) => {
    for (const key of getOwnPropertyNames(object)) {
      // Some, as Math.PI, cannot be taken away.
      if (!apply(contains, kept, [key])) deleteProperty(object, key);
    }
  };
  const hidden = (object, key, value) =>
    defineProperty(object, key, { value, writable: true, configurable: true, enumerable: false });

  let ticks = 0;
  const tick = () => {
    ticks = (ticks + 1) % 64;
    if (ticks === 0) host.checkTime();
  };
  const array = Array.prototype;
  ${loopLimits}
  const sort = array.sort;
  hidden(array, 'sort', function () { return apply(sort, this, []); });
  for (const key of ['replace', 'replaceAll']) {
    hidden(String.prototype, key, function (search, replacement) {
      return host.replace(key, '' + this, '' + search, '' + replacement);
    });
  }

  keepOnly(array, [...kept.array, 'constructor', 'length']);
  keepOnly(String.prototype, [...kept.string, 'constructor', 'length', 'valueOf']);
  keepOnly(Number.prototype, ['constructor', 'toString', 'valueOf']);
  keepOnly(objectPrototype, ['constructor', 'toString', 'valueOf']);
  keepOnly(Function.prototype, ['constructor', 'length', 'name', 'toString']);
  for (const [name, members] of entries(kept.members)) {
    if (globals[name]) keepOnly(globals[name], ['prototype', 'length', 'name', ...members]);
  }
  keepOnly(globals, kept.globals);
  // AppSync answers a blank string where JSON is broken, instead of a fault.
  hidden(JSON, 'parse', (text) => {
    try { return parse(text); } catch { return ''; }
  });

  const door = (name) => (...given) => {
    const answer = host.call(name, stringify(given));
    return answer === undefined ? undefined : parse(answer);
  };
  const tree = (prefix) => {
    const root = {};
    for (const name of names) {
      if (!name.startsWith(prefix)) continue;
      const steps = name.slice(prefix.length).split('.');
      const last = steps.pop();
      let at = root;
      for (const step of steps) {
        if (!Object.hasOwn(at, step)) at[step] = {};
        at = at[step];
      }
      at[last] = door(name);
    }
    for (const key of ownKeys(root)) freeze(root[key]);
    return freeze(root);
  };
  const util = tree('util.');
  const extensions = tree('extensions.');
  const runtime = tree('runtime.');
  const modules = {
    '@aws-appsync/utils': freeze({ util, extensions, runtime }),
    '@aws-appsync/utils/dynamodb': tree('dynamodb.'),
  };
  const write = (level) => (...given) => { host.console(level, stringify(given)); };
  const console = freeze({ log: write('log'), error: write('error') });
  for (const [name, value] of [['util', util], ['extensions', extensions], ['runtime', runtime], ['console', console]]) {
    defineProperty(globals, name, { value, writable: false, configurable: false, enumerable: false });
  }

  return (factory, handler, json) => {
    const ctx = parse(json);
    const stash = ctx.stash;
    ctx.args = ctx.arguments;
    // The stash may be filled, but not replaced.
    defineProperty(ctx, 'stash', { value: stash, writable: false, enumerable: true });
    const out = { missing: false, failed: false };
    try {
      const exported = factory((name) => modules[name], listed, keyed, tick);
      if (exported[handler] === undefined) out.missing = true;
      else out.result = stringify(exported[handler](ctx));
    } catch (error) {
      out.failed = true;
      out.error = error;
    }
    out.stash = stringify(stash);
    return out;
  };
})
`;
