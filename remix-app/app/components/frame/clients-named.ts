const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

/** Clients whose name or id holds every typed word; `lodz` finds `Łódź`. */
export function clientsNamed<Client extends { clientId: string; companyName: string }>(
  clients: Client[],
  typed: string,
): Client[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return clients.filter((client) => {
    const names = plain(`${client.companyName} ${client.clientId}`);
    return words.every((word) => names.includes(word));
  });
}
