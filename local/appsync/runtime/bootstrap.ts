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
  const { defineProperty, getOwnPropertyNames, freeze, prototype: objectPrototype } = Object;
  const isArray = Array.isArray;
  const slice = Array.prototype.slice;
  const contains = Array.prototype.includes;
  const globals = globalThis;

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
  const limited = (list) => {
    tick();
    if (!isArray(list)) return list;
    if (list.length > iterations) host.truncated(list.length);
    return apply(slice, list, [0, iterations]);
  };

  const array = Array.prototype;
  for (const key of ['map', 'forEach', 'filter', 'flatMap', 'reduce', 'reduceRight', 'some', 'every', 'find', 'findIndex']) {
    const original = array[key];
    hidden(array, key, function (...given) { return apply(original, limited(this), given); });
  }
  const sort = array.sort;
  hidden(array, 'sort', function () { return apply(sort, this, []); });
  for (const [prototype, key] of [[array, 'includes'], [String.prototype, 'includes'], [String.prototype, 'substring']]) {
    const original = prototype[key];
    hidden(prototype, key, function (...given) { host.undocumented(key); return apply(original, this, given); });
  }
  hidden(Array, 'isArray', (value) => { host.undocumented('Array.isArray'); return isArray(value); });
  for (const key of ['replace', 'replaceAll']) {
    hidden(String.prototype, key, function (search, replacement) {
      return host.replace(key, '' + this, '' + search, '' + replacement);
    });
  }

  keepOnly(array, ['constructor', 'length', 'toString', 'includes', 'concat', 'fill', 'flat', 'indexOf', 'join', 'lastIndexOf', 'pop', 'push', 'reverse', 'shift', 'slice', 'sort', 'splice', 'unshift', 'forEach', 'map', 'flatMap', 'filter', 'reduce', 'reduceRight', 'find', 'some', 'every', 'findIndex', 'findLast', 'findLastIndex']);
  keepOnly(String.prototype, ['constructor', 'length', 'toString', 'valueOf', 'includes', 'substring', 'charAt', 'concat', 'endsWith', 'indexOf', 'lastIndexOf', 'replace', 'replaceAll', 'slice', 'split', 'startsWith', 'toLowerCase', 'toUpperCase', 'trim', 'trimEnd', 'trimStart']);
  keepOnly(Number.prototype, ['constructor', 'toString', 'valueOf']);
  keepOnly(objectPrototype, ['constructor', 'toString', 'valueOf']);
  keepOnly(Function.prototype, ['constructor', 'length', 'name', 'toString']);
  keepOnly(Array, ['prototype', 'length', 'name', 'isArray']);
  keepOnly(String, ['prototype', 'length', 'name', 'raw']);
  keepOnly(Number, ['prototype', 'length', 'name', 'isFinite', 'isNaN']);
  keepOnly(Math, ['random', 'min', 'max', 'round', 'floor', 'ceil']);
  keepOnly(Object, ['prototype', 'length', 'name', 'assign', 'entries', 'hasOwn', 'keys', 'values']);
  keepOnly(globals, ['Object', 'Array', 'String', 'Number', 'Math', 'JSON', 'NaN', 'Infinity', 'undefined']);
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
      const exported = factory((name) => modules[name], limited, tick);
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
