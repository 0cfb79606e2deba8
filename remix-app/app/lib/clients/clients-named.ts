import { withoutMarks } from './without-marks.ts';

interface Named {
  clientId: string;
  companyName: string;
  domain?: string | null;
}

/** Clients whose name, id or domain holds every typed word; `lodz` finds `Łódź`. */
export function clientsNamed<Client extends Named>(clients: readonly Client[], typed: string): Client[] {
  const words = withoutMarks(typed).split(/\s+/).filter(Boolean);
  return clients.filter((client) => {
    const names = withoutMarks(`${client.companyName} ${client.clientId} ${client.domain ?? ''}`);
    return words.every((word) => names.includes(word));
  });
}
