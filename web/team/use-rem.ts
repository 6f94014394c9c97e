import { useEffect, useState } from 'react';

const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The size of a rem in pixels, also after somebody has changed the size of text. */
export function useRem(): number {
  const [rem, setRem] = useState(read);
  useEffect(() => {
    // Only a thing that is sized in rem is told when a rem changes.
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;visibility:hidden;inline-size:1rem;block-size:0';
    document.body.append(probe);
    const observer = new ResizeObserver(() => setRem(read()));
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return rem;
}
