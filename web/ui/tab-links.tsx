import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './tab-links.module.css';

interface Props {
  /** What the places have in common, for screen readers. */
  label: string;
  tabs: readonly { to: NonNullable<LinkProps['to']>; label: string }[];
}

/** Neighbouring screens as a row of links; the current one is marked. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
