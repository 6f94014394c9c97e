import { PageHeader } from '../ui/page-header.js';
import { OwnChat } from '../chats/own-chat.js';
import { MailChoices } from '../notice-preferences/mail-choices.js';
import { AboutYou } from './about-you.js';
import { CalendarFeed } from './calendar-feed.js';
import { ChangePassword } from './change-password.js';
import { Colours } from './colours.js';
import { LanguageAndZone } from './language-and-zone.js';
import { MeetingCustomers } from './meeting-customers.js';
import { text } from './messages.js';
import { Sessions } from './sessions.js';
import { ThisDevice } from './this-device.js';

/** What somebody can see and set about themselves. */
export function ProfilePage() {
  return (
    <>
      <PageHeader title={text('title')} />
      <AboutYou />
      <LanguageAndZone />
      <MeetingCustomers />
      <MailChoices />
      <OwnChat />
      <CalendarFeed />
      <Colours />
      <ChangePassword />
      <Sessions />
      <ThisDevice />
    </>
  );
}
