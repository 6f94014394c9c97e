import { Outlet } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { AnnounceUnread } from '../inbox/unread-count.js';
import { GiveThanks } from '../kudos/give-thanks.js';
import { ConnectionBar } from './connection-bar.js';
import classes from './frame.module.css';
import { LiveRegion } from './live-region.js';
import { text } from './messages.js';
import { navigationOf } from './navigation.js';
import { PhoneBar } from './phone-bar.js';
import { SharedSession } from './shared-session.js';
import { SideBar } from './side-bar.js';
import { SignInAgain } from './sign-in-again.js';
import { ToastList } from './toast-list.js';

/** What stands around every screen of somebody who is signed in. */
export function Frame() {
  const items = navigationOf(useMe());
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {text('skip')}
      </a>
      <SideBar {...items} />
      <div className={classes.column}>
        <SharedSession />
        <ConnectionBar />
        <main id="content" tabIndex={-1} className={classes.content}>
          <Outlet />
        </main>
      </div>
      <PhoneBar {...items} />
      <ToastList />
      <LiveRegion />
      <AnnounceUnread />
      <GiveThanks />
      <SignInAgain />
    </div>
  );
}
