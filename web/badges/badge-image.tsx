import type { Badge } from './badges-data.js';
import classes from './badges.module.css';

/** A badge's drawing; its name stands beside it. */
export function BadgeImage({
  badge: { image },
  size,
  isEarned = true,
}: {
  badge: Badge;
  size: number;
  isEarned?: boolean;
}) {
  return (
    <img
      src={image}
      alt=""
      width={size}
      height={size}
      className={isEarned ? classes.image : classes.toCome}
    />
  );
}
