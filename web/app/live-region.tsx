import { VisuallyHidden } from '@mantine/core';
import { useStore } from '../api/store.js';
import { announcement } from '../ui/announcements.js';

/** Where `announce` speaks. */
export function LiveRegion() {
  const { text, number } = useStore(announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={number}>{text}</span>
    </VisuallyHidden>
  );
}
