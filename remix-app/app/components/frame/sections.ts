import {
  BookOpen,
  Building2,
  CalendarCheck,
  ChartSpline,
  LayoutDashboard,
  MessagesSquare,
  Palette,
  Radio,
  ScrollText,
  Settings,
  UserRoundCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { MessageKey } from '~/dictionaries/pl/index.ts';

export interface Section {
  label: MessageKey;
  icon: LucideIcon;
  to: string;
  /** Only this address, not those below it. */
  end?: boolean;
}

/** The owner's pages of the whole platform. */
export const platformSections: Section[] = [
  { label: 'frame.overview', icon: LayoutDashboard, to: '/owner', end: true },
  { label: 'frame.clients', icon: Building2, to: '/owner/clients' },
  { label: 'frame.owners', icon: UserRoundCog, to: '/owner/people' },
  { label: 'frame.audit', icon: ScrollText, to: '/owner/audit' },
];

/** The pages of one client. */
export function clientSections(clientId: string): Section[] {
  const base = `/clients/${encodeURIComponent(clientId)}`;
  return [
    { label: 'frame.dashboard', icon: ChartSpline, to: base, end: true },
    { label: 'frame.conversations', icon: MessagesSquare, to: `${base}/conversations` },
    { label: 'frame.live', icon: Radio, to: `${base}/live` },
    { label: 'frame.appointments', icon: CalendarCheck, to: `${base}/appointments` },
    { label: 'frame.knowledge', icon: BookOpen, to: `${base}/knowledge` },
    { label: 'frame.branding', icon: Palette, to: `${base}/branding` },
    { label: 'frame.people', icon: Users, to: `${base}/people` },
    { label: 'frame.settings', icon: Settings, to: `${base}/settings` },
  ];
}
