/** Random and public: it names a session in rows and addresses, and gives no right to speak in it. */
export function newSessionId(random: (bytes: number) => Buffer): string {
  return `sess_${random(12).toString('hex')}`;
}
