import type { LinkProps } from '@tanstack/react-router';
import {
  ChartColumn,
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  FileUp,
  Flag,
  House,
  LockKeyhole,
  type LucideIcon,
  UserRound,
  Users,
} from 'lucide-react';
import { hasRole, type Me, seesReports, seesTeam, signsOff, teaches } from '../api/me.js';
import { text } from './messages.js';

/** A place in the navigation, and who finds it there. */
export interface NavigationItem {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: LucideIcon;
  isFor?: (me: Me) => boolean;
}

/** In the order of the screen; on a phone the first four stand in the bar, the others behind "More". */
const ITEMS: NavigationItem[] = [
  { to: '/', label: text('home'), icon: House },
  { to: '/team', label: text('team'), icon: Users, isFor: seesTeam },
  { to: '/completion', label: text('completion'), icon: ChartColumn, isFor: seesReports },
  { to: '/assignments', label: text('assignments'), icon: ClipboardList, isFor: teaches },
  { to: '/requirements', label: text('requirements'), icon: ClipboardCheck, isFor: signsOff },
  { to: '/closed-quizzes', label: text('closedQuizzes'), icon: LockKeyhole, isFor: teaches },
  { to: '/lesson-reports', label: text('lessonReports'), icon: Flag, isFor: teaches },
  { to: '/imports', label: text('imports'), icon: FileUp, isFor: (me) => hasRole(me, 'admin') },
];

/** What everybody needs now and then. */
const LAST_ITEMS: NavigationItem[] = [
  { to: '/profile', label: text('profile'), icon: UserRound },
  { to: '/help', label: text('help'), icon: CircleHelp },
];

export function navigationOf(me: Me): { main: NavigationItem[]; last: NavigationItem[] } {
  const isShown = ({ isFor }: NavigationItem) => isFor?.(me) ?? true;
  return { main: ITEMS.filter(isShown), last: LAST_ITEMS.filter(isShown) };
}
