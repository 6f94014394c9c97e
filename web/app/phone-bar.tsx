import { HeartHandshake, Menu } from 'lucide-react';
import { useState } from 'react';
import { openThanks } from '../kudos/give-thanks.js';
import { Dialog } from '../ui/dialog.js';
import { AccountActions } from './account-actions.js';
import classes from './frame.module.css';
import { text } from './messages.js';
import type { Navigation } from './navigation.js';
import { NavigationLink } from './navigation-link.js';
import { NavigationGroups, NavigationList } from './side-bar.js';

const TABS = 3;

/** The navigation on phones: the first places as tabs within reach of the thumb, everything behind "More". */
export function PhoneBar({ main, groups, last }: Navigation) {
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={classes.bar} aria-label={text('navigation')}>
      {main.slice(0, TABS).map((item) => (
        <NavigationLink key={item.to} item={item} isTab />
      ))}
      <button type="button" className={classes.tab} aria-haspopup="dialog" onClick={openThanks}>
        <HeartHandshake size={22} aria-hidden />
        <span>{text('thank')}</span>
      </button>
      <button type="button" className={classes.tab} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Menu size={22} aria-hidden />
        <span>{text('more')}</span>
      </button>
      <Dialog title={text('menu')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {/* A press on any place leads away from the menu. */}
        <div onClickCapture={() => setOpen(false)}>
          <NavigationList items={main} />
          <NavigationGroups groups={groups} />
          <div className={classes.apart}>
            <NavigationList items={last} />
          </div>
          <AccountActions />
        </div>
      </Dialog>
    </nav>
  );
}
