import { useQuery } from '@tanstack/react-query';
import { text } from './messages.js';
import { trackFiguresQuery } from './tracks-data.js';

/** How many are on a track and have completed it; the page does not wait for it. */
export function TrackCount({ slug }: { slug: string }) {
  const { data: report, isError } = useQuery(trackFiguresQuery);
  if (isError) return <span>{text('figuresFail')}</span>;
  if (!report) return <span>{text('figuresWait')}</span>;
  const { enrolled = 0, completed = 0 } = report.groups.find(({ key }) => key.id === slug) ?? {};
  return <span>{enrolled === 0 ? text('nobodyEnrolled') : text('figures', { completed, enrolled })}</span>;
}
