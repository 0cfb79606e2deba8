import appsync from '@aws-appsync/eslint-plugin';
import type { AnyNode } from 'acorn';
import type { ESLint, Rule } from 'eslint';
import { subsetCheck } from './check.ts';
import { messageOf } from './refusal.ts';

/** Source may import what will be bundled: its own files. */
const isUploadable = (module: string) => /^(\.|#generated\/|@aws-appsync\/utils(\/|$))/.test(module);

const supported: Rule.RuleModule = {
  meta: { type: 'problem', docs: { description: 'Only what APPSYNC_JS has' }, schema: [] },
  create(context) {
    const check = subsetCheck(context.sourceCode.scopeManager, isUploadable);
    return {
      '*'(node: Rule.Node) {
        const refusal = check(node as unknown as AnyNode);
        if (refusal) context.report({ node, message: messageOf(refusal) });
      },
    };
  },
};

/** AWS's rule, with what to do instead. */
function withAlternative(name: string, instead: string): Rule.RuleModule {
  const rule = appsync.rules?.[name] as Rule.RuleModule;
  const messages = Object.entries(rule.meta?.messages ?? {});
  return {
    ...rule,
    meta: {
      ...rule.meta,
      messages: Object.fromEntries(messages.map(([id, text]) => [id, `${text} ${instead}`])),
    },
  };
}

/** What `npm run lint` asks of resolver source, before anything is bundled. */
export default {
  rules: {
    supported,
    'context-is-read-only': withAlternative('no-disallowed-re-assignment', 'Keep what you add in ctx.stash.'),
  },
} satisfies ESLint.Plugin;
