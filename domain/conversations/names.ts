import type { Device, Source } from '#generated/types.ts';

const SOURCES: Record<string, Source> = { website: 'WEBSITE', whatsapp: 'WHATSAPP', facebook: 'FACEBOOK' };
const DEVICES: Record<string, Device> = { mobile: 'MOBILE', desktop: 'DESKTOP' };

/** The enum name of a source as bots write it; OTHER for what is unknown. */
export function sourceName(value: string | undefined): Source {
  return SOURCES[value?.toLowerCase() ?? ''] ?? 'OTHER';
}

/** The enum name of a device as bots write it; OTHER for what is unknown. */
export function deviceName(value: string | undefined): Device {
  return DEVICES[value?.toLowerCase() ?? ''] ?? 'OTHER';
}
