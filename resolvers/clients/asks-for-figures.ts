/** Whether figures are asked for: by name, so that an alias counts too; a spread fragment may hold them. */
export function asksForFigures(selection: string): boolean {
  const names = ['recent', 'lastActivityAt', '...'];
  return names.some((name) => selection.indexOf(name) !== -1);
}
