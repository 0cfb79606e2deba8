/** Sends text messages to phones. Rejects where one could not be handed over. */
export interface Sms {
  /** False where nobody sends text messages here: the mail is all there is. */
  readonly isAvailable: boolean;
  send(message: { to: string; text: string }): Promise<void>;
}

/** Where no provider is configured. */
export const noSms: Sms = {
  isAvailable: false,
  send: async () => {
    throw new Error('No provider of text messages is configured.');
  },
};
