import { UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './definition-form.module.css';
import { text } from './messages.js';

interface Props {
  id: string;
  /** What it is, and the beginning of what it says. */
  title: string;
  facts: ReactNode;
  mistakes: number;
  isOpen: boolean;
  onToggle: () => void;
  /** The buttons that move it. */
  acts: ReactNode;
  children: ReactNode;
}

/** A thing of a list that opens to its fields. */
export function ItemCard({ id, title, facts, mistakes, isOpen, onToggle, acts, children }: Props) {
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={classes.card} data-open={isOpen || undefined}>
      <div className={classes.cardHead}>
        <UnstyledButton id={id} className={classes.opener} aria-expanded={isOpen} onClick={onToggle}>
          <Arrow size={18} aria-hidden />
          <span>
            {title}
            <span className={classes.facts}>{facts}</span>
            {mistakes > 0 && <span className={classes.count}>{text('mistakesIn', { count: mistakes })}</span>}
          </span>
        </UnstyledButton>
        {acts}
      </div>
      {isOpen && <div className={classes.fields}>{children}</div>}
    </li>
  );
}
