import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import classes from './definition-form.module.css';
import { text } from './messages.js';

interface Props {
  /** Of the thing that is moved; the buttons' own follow from it. */
  id: string;
  /** What the thing is called in sentences. */
  name: string;
  /** In its list, from 0. */
  place: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** The buttons that move a thing in its list, and take it out. */
export function ItemActs({ id, name, place, count, onMove, onRemove }: Props) {
  return (
    <span className={classes.acts}>
      <ActionIcon
        id={`${id}.up`}
        variant="default"
        size="lg"
        disabled={place === 0}
        aria-label={text('up', { name })}
        onClick={() => onMove(place - 1)}
      >
        <ArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={`${id}.down`}
        variant="default"
        size="lg"
        disabled={place === count - 1}
        aria-label={text('down', { name })}
        onClick={() => onMove(place + 1)}
      >
        <ArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={`${id}.remove`}
        variant="default"
        size="lg"
        aria-label={text('remove', { name })}
        onClick={onRemove}
      >
        <Trash2 size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}
