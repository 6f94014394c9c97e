import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** What somebody can see and set about themselves. */
export function ProfilePage() {
  return <PageHeader title={text('title')} />;
}
