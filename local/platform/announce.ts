import type { OtherModel } from '../bedrock/options.ts';
import type { Stack } from '../stack.ts';

/** Says in the terminal where the panel is, who can sign in, and what the chatbots answer from. */
export function announce(stack: Stack, model: OtherModel | null, milliseconds: number): void {
  const width = Math.max(...stack.users.map(({ email }) => email.length));
  const answers = model
    ? `Chatbots answer from ${model.model} at ${model.url}.`
    : 'Chatbots answer from rules, not from a language model; LOCAL_LLM_URL puts a real one in.';
  console.log(`
Stride Panel is running (${(milliseconds / 1000).toFixed(1)} s):  ${stack.panelUrl}

Sign in as
${stack.users.map(({ email, password }) => `  ${email.padEnd(width)}  ${password}`).join('\n')}

${answers}
A visitor's view: ${stack.endpointUrl}/demo/${Object.keys(stack.chat)[0] ?? ''}
This cloud: ${stack.localUrl}   Mails: ${stack.mailsUrl}   GraphQL: ${stack.graphqlUrl}
Import transcripts: npm run import -- FILE.jsonl   End: Ctrl-C
`);
}
