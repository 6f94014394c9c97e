import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** Goes in as whoever has just signed in; the screen before is gone from the back button, and nothing of anybody else is kept. */
export function useEntering(): (address?: string) => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  return async (address = '/') => {
    queryClient.clear();
    await router.navigate({ href: address, replace: true });
  };
}
