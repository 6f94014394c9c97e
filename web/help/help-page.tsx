import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** The words of the product, explained. */
export function HelpPage() {
  return <PageHeader title={text('title')} />;
}
