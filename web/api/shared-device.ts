import { queryOptions } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** Whether this device is marked as one that several people use. */
export const sharedDeviceQuery = queryOptions({
  queryKey: ['shared-device'],
  queryFn: ({ signal }) => ask(api.GET('/api/auth/shared-device', { signal })),
});
