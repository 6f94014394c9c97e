import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useMe } from '../api/me.js';
import { navigationOf } from '../app/navigation.js';
import classes from './learning.module.css';
import { text } from './messages.js';

/** Where else somebody's work is, for those who look after others. */
export function Places() {
  const titleId = useId();
  const places = navigationOf(useMe()).main.filter(({ to }) => to !== '/');
  if (places.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('places')}
      </Title>
      <ul className={classes.places}>
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.place}>
              <Icon size={22} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
