import { TabLinks } from '../ui/tab-links.js';
import { text } from './messages.js';

/** The tips, and when they go out. */
export function TipTabs() {
  return (
    <TabLinks
      label={text('places')}
      tabs={[
        { to: '/tips', label: text('toTips') },
        { to: '/tips/calendar', label: text('calendar') },
      ]}
    />
  );
}
