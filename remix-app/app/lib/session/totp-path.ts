/** Where an owner sets two-step sign-in up before anything else. */
export const TOTP_PATH = '/set-up-two-factor';
