import type { Caller } from '../identity/directory.ts';

/** A caller that remembers whether anybody asked what it may do. */
export function askedCaller(caller: Caller): { caller: Caller; wasAsked(): boolean } {
  let asked = false;
  const decide: Caller['decide'] = (request) => {
    asked = true;
    return caller.decide(request);
  };
  return {
    caller: { ...caller, decide, may: (request) => decide(request).allowed },
    wasAsked: () => asked,
  };
}
