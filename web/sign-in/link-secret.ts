import { useLocation } from '@tanstack/react-router';

const SHORTEST = 20;

/** What stands behind the `#` of a one-time link, which no server logs; null for a link that was cut off. */
export function useLinkSecret(): string | null {
  const secret = useLocation({ select: ({ hash }) => hash });
  return secret.length < SHORTEST ? null : secret;
}
