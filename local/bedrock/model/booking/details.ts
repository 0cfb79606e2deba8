/** What is known of a visit, gathered over the turns. */
export interface Details {
  /** YYYY-MM-DD */
  date?: string;
  /** Minutes after midnight. */
  time?: number;
  name?: string;
  email?: string;
  phone?: string;
  service?: string;
}
