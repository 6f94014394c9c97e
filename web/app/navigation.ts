import type { LinkProps } from '@tanstack/react-router';
import {
  Award,
  BookOpen,
  CalendarCheck,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  ChartNoAxesColumn,
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  Contact,
  FileUp,
  Flag,
  HandHeart,
  HeartHandshake,
  HeartPulse,
  House,
  Inbox,
  LibraryBig,
  Lightbulb,
  KeyRound,
  LockKeyhole,
  type LucideIcon,
  Mail,
  Medal,
  MessageSquareText,
  MessagesSquare,
  Palette,
  Presentation,
  Rocket,
  Route,
  ScrollText,
  Sparkles,
  Star,
  ThumbsUp,
  UserRound,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react';
import { isAdmin, type Me, seesReports, seesTeam, signsOff, teaches, teachesSomebody } from '../api/me.js';
import { text } from './messages.js';

/** A place in the navigation, and who finds it there. */
export interface NavigationItem {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: LucideIcon;
  isFor?: (me: Me) => boolean;
}

/** Places that belong together, under their name. */
export interface NavigationGroup {
  label: string;
  items: NavigationItem[];
}

export interface Navigation {
  main: NavigationItem[];
  groups: NavigationGroup[];
  last: NavigationItem[];
}

/** In the order of the screen; on a phone the first three stand in the bar, the others behind "More". */
const ITEMS: NavigationItem[] = [
  { to: '/', label: text('home'), icon: House },
  { to: '/inbox', label: text('inbox'), icon: Inbox },
  { to: '/team', label: text('team'), icon: Users, isFor: seesTeam },
  { to: '/completion', label: text('completion'), icon: ChartColumn, isFor: seesReports },
  { to: '/assignments', label: text('assignments'), icon: ClipboardList, isFor: teaches },
  { to: '/tracks', label: text('tracks'), icon: BookOpen, isFor: teachesSomebody },
  { to: '/audiences', label: text('audiences'), icon: UsersRound, isFor: teaches },
  { to: '/tips', label: text('tips'), icon: Lightbulb, isFor: teaches },
  { to: '/tip-report', label: text('tipReport'), icon: ChartNoAxesColumn, isFor: seesReports },
  { to: '/recognition-report', label: text('recognitionReport'), icon: HandHeart, isFor: seesReports },
  { to: '/requirements', label: text('requirements'), icon: ClipboardCheck, isFor: signsOff },
  { to: '/recommendations', label: text('recommendations'), icon: ThumbsUp, isFor: signsOff },
  { to: '/sessions', label: text('sessions'), icon: Presentation, isFor: teachesSomebody },
  { to: '/closed-quizzes', label: text('closedQuizzes'), icon: LockKeyhole, isFor: teaches },
  { to: '/lesson-reports', label: text('lessonReports'), icon: Flag, isFor: teaches },
];

/** What the programme's owner looks after, by subject. */
const GROUPS: NavigationGroup[] = [
  {
    label: text('peopleGroup'),
    items: [
      { to: '/people', label: text('people'), icon: Contact, isFor: isAdmin },
      { to: '/imports', label: text('imports'), icon: FileUp, isFor: isAdmin },
      { to: '/grants', label: text('grants'), icon: KeyRound, isFor: isAdmin },
    ],
  },
  {
    label: text('programmeGroup'),
    items: [
      { to: '/launch', label: text('launch'), icon: Rocket, isFor: isAdmin },
      { to: '/programme', label: text('programme'), icon: CalendarRange, isFor: isAdmin },
      { to: '/rules', label: text('rules'), icon: Route, isFor: isAdmin },
      { to: '/working-days', label: text('workingDays'), icon: CalendarDays, isFor: isAdmin },
      { to: '/content', label: text('content'), icon: LibraryBig, isFor: isAdmin },
      { to: '/badge-editor', label: text('badgeEditor'), icon: Medal, isFor: isAdmin },
    ],
  },
  {
    label: text('companyGroup'),
    items: [
      { to: '/company', label: text('companyLook'), icon: Palette, isFor: isAdmin },
      { to: '/message-editor', label: text('messageEditor'), icon: MessageSquareText, isFor: isAdmin },
      { to: '/outbox', label: text('outbox'), icon: Mail, isFor: isAdmin },
      { to: '/chats', label: text('chats'), icon: MessagesSquare, isFor: isAdmin },
      { to: '/webhooks', label: text('webhooks'), icon: Webhook, isFor: isAdmin },
      { to: '/audit', label: text('audit'), icon: ScrollText, isFor: isAdmin },
      { to: '/health', label: text('health'), icon: HeartPulse, isFor: isAdmin },
    ],
  },
];

/** What everybody needs now and then. */
const LAST_ITEMS: NavigationItem[] = [
  { to: '/workshops', label: text('workshops'), icon: CalendarCheck },
  { to: '/thanks', label: text('thanks'), icon: HeartHandshake },
  { to: '/stars', label: text('stars'), icon: Star },
  { to: '/badges', label: text('myBadges'), icon: Award },
  { to: '/my-tips', label: text('myTips'), icon: Sparkles },
  { to: '/profile', label: text('profile'), icon: UserRound },
  { to: '/help', label: text('help'), icon: CircleHelp },
];

export function navigationOf(me: Me): Navigation {
  const isShown = ({ isFor }: NavigationItem) => isFor?.(me) ?? true;
  const groups = GROUPS.map(({ label, items }) => ({ label, items: items.filter(isShown) }));
  return {
    main: ITEMS.filter(isShown),
    groups: groups.filter(({ items }) => items.length > 0),
    last: LAST_ITEMS.filter(isShown),
  };
}
