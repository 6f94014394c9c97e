import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { LogOut, Moon, Sun } from 'lucide-react';
import classes from './frame.module.css';
import { text } from './messages.js';
import { signOut } from './sign-out.js';

/** Light or dark, and the way out. */
export function AccountActions() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const Icon = isDark ? Sun : Moon;
  return (
    <ul className={classes.list}>
      <li>
        <button
          type="button"
          className={classes.link}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        >
          <Icon size={20} aria-hidden />
          {text(isDark ? 'useLight' : 'useDark')}
        </button>
      </li>
      <li>
        <button type="button" className={classes.link} onClick={() => void signOut()}>
          <LogOut size={20} aria-hidden />
          {text('signOut')}
        </button>
      </li>
    </ul>
  );
}
