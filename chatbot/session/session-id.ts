/** Random and public: it names a session in rows and addresses, and gives no right to speak in it. */
export function newSessionId(random: (bytes: number) => Buffer): string {
  return `sess_${random(12).toString('hex')}`;
}

/** Whether a text is a session's id as we make them. */
export function isSessionId(text: string): boolean {
  return /^sess_[0-9a-f]{24}$/.test(text);
}
