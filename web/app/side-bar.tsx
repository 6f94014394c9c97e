import { AccountActions } from './account-actions.js';
import { Brand } from './brand.js';
import classes from './frame.module.css';
import { text } from './messages.js';
import type { NavigationItem } from './navigation.js';
import { NavigationLink } from './navigation-link.js';

/** The navigation on wide screens. */
export function SideBar({ main, last }: { main: NavigationItem[]; last: NavigationItem[] }) {
  return (
    <nav className={classes.side} aria-label={text('navigation')}>
      <div>
        <Brand />
        <NavigationList items={main} />
      </div>
      <div>
        <NavigationList items={last} />
        <AccountActions />
      </div>
    </nav>
  );
}

export function NavigationList({ items }: { items: NavigationItem[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.to}>
          <NavigationLink item={item} />
        </li>
      ))}
    </ul>
  );
}
