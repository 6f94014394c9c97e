import { HeartHandshake } from 'lucide-react';
import { useId } from 'react';
import { openThanks } from '../kudos/give-thanks.js';
import { AccountActions } from './account-actions.js';
import { Brand } from './brand.js';
import classes from './frame.module.css';
import { text } from './messages.js';
import type { Navigation, NavigationGroup, NavigationItem } from './navigation.js';
import { NavigationLink } from './navigation-link.js';

/** The navigation on wide screens. */
export function SideBar({ main, groups, last }: Navigation) {
  return (
    <nav className={classes.side} aria-label={text('navigation')}>
      <div>
        <Brand />
        <NavigationList items={main} />
        <NavigationGroups groups={groups} />
      </div>
      <div>
        <button type="button" className={classes.thank} aria-haspopup="dialog" onClick={openThanks}>
          <HeartHandshake size={20} aria-hidden />
          {text('giveThanks')}
        </button>
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

/** Lists under their names, for those who have many places. */
export function NavigationGroups({ groups }: { groups: NavigationGroup[] }) {
  const id = useId();
  return groups.map(({ label, items }, index) => (
    <div key={label} role="group" aria-labelledby={`${id}${index}`}>
      <p id={`${id}${index}`} className={classes.group}>
        {label}
      </p>
      <NavigationList items={items} />
    </div>
  ));
}
