import { TabLinks } from '../ui/tab-links.js';
import { text } from './messages.js';

/** Leads between the lists that are about people. */
export function PeopleTabs() {
  return (
    <TabLinks
      label={text('lists')}
      tabs={[
        { to: '/people', label: text('everybody') },
        { to: '/people/missing-details', label: text('missingDetails') },
        { to: '/people/duplicates', label: text('duplicates') },
        { to: '/people/departments', label: text('departments') },
      ]}
    />
  );
}
