import type { Stack } from '../stack.ts';

/** Says in the terminal where the panel is and who can sign in. */
export function announce(stack: Stack, milliseconds: number): void {
  const width = Math.max(...stack.users.map(({ email }) => email.length));
  console.log(`
Stride Panel is running (${(milliseconds / 1000).toFixed(1)} s):  ${stack.panelUrl}

Sign in as
${stack.users.map(({ email, password }) => `  ${email.padEnd(width)}  ${password}`).join('\n')}

Mails: ${stack.mailsUrl}   GraphQL: ${stack.graphqlUrl}
Import transcripts: npm run import -- FILE.jsonl   End: Ctrl-C
`);
}
