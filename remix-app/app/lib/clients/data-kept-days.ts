/** Days that a client's data is kept after it has left, as the API counts them. */
export const DATA_KEPT_DAYS = 90;
