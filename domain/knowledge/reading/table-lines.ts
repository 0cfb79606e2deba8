/** A table's rows as lines that can be read alone: each value with the heading of its column. */
export function tableLines(rows: readonly (readonly string[])[], header: readonly string[] | null): string[] {
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => [header?.[column], cell].filter(Boolean).join(': '))
        .filter((_, column) => cells[column])
        .join('; '),
    )
    .filter(Boolean);
}
