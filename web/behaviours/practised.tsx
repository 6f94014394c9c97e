import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../ui/links.js';
import { behavioursQuery } from './behaviours-data.js';
import { text } from './messages.js';

/** Which behaviour a choice practised, in words, with the way to what it means; nothing for one that the company's list no longer has. */
export function Practised({ slug }: { slug: string }) {
  const behaviour = useQuery(behavioursQuery).data?.find((one) => one.slug === slug);
  if (!behaviour) return null;
  return (
    <TextLink to="/help/behaviours" hash={slug}>
      {text('practised', { title: behaviour.title })}
    </TextLink>
  );
}
