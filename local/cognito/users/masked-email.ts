/** "k***@e***", as Cognito says where a code went. */
export function maskedEmail(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}
