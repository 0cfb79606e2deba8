/** The largest object, in one piece or in parts. AWS takes 5 GB in one piece. */
export const LARGEST_OBJECT_BYTES = 100 * 1024 * 1024;
/** A body may come in chunks with a line and a signature each, 8 KB at the least. */
export const LARGEST_BODY_BYTES = Math.ceil(LARGEST_OBJECT_BYTES * 1.02);
export const MOST_KEYS = 1_000;
export const MOST_PARTS = 10_000;
/** Every part but the last. */
export const SMALLEST_PART_BYTES = 5 * 1024 * 1024;
