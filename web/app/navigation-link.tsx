import { Link } from '@tanstack/react-router';
import { UnreadCount } from '../inbox/unread-count.js';
import classes from './frame.module.css';
import type { NavigationItem } from './navigation.js';

/** One place of the navigation; the current one is marked for eyes and for screen readers. */
export function NavigationLink({ item, isTab = false }: { item: NavigationItem; isTab?: boolean }) {
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      className={isTab ? classes.tab : classes.link}
      activeOptions={{ exact: item.to === '/' }}
    >
      <Icon size={isTab ? 22 : 20} aria-hidden />
      <span>
        {item.label} {item.to === '/inbox' && <UnreadCount />}
      </span>
    </Link>
  );
}
