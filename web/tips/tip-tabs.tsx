import { teachesSomebody, useMe } from '../api/me.js';
import { TabLinks } from '../ui/tab-links.js';
import { text } from './messages.js';

/** The tips, when they go out, and writing them. */
export function TipTabs() {
  return (
    <TabLinks
      label={text('places')}
      tabs={[
        { to: '/tips', label: text('toTips') },
        { to: '/tips/calendar', label: text('calendar') },
        ...(teachesSomebody(useMe()) ? [{ to: '/tip-editor' as const, label: text('write') }] : []),
      ]}
    />
  );
}
