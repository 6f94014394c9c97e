import { Button, CloseButton } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../api/store.js';
import { dismissToast, type Toast, toasts } from '../ui/announcements.js';
import { text } from '../ui/messages.js';
import classes from './toast-list.module.css';

const STAYS_MS = 6_000;
/** Whoever may want something back needs time to decide (WCAG 2.2.1). */
const STAYS_WITH_UNDO_MS = 20_000;

/** The messages of `toast`, above the phone's bar. */
export function ToastList() {
  const shown = useStore(toasts);
  if (shown.length === 0) return null;
  return (
    <section className={classes.list} aria-label={text('notices')}>
      {shown.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { id, undo } = toast;
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), undo ? STAYS_WITH_UNDO_MS : STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, undo]);
  const takeBack = () => {
    dismissToast(id);
    undo?.();
  };
  return (
    <div className={classes.toast}>
      <CircleCheck size={20} aria-hidden />
      <span>{toast.text}</span>
      {undo && (
        <Button size="compact-sm" variant="white" onClick={takeBack}>
          {text('undo')}
        </Button>
      )}
      <CloseButton
        variant="transparent"
        c="inherit"
        aria-label={text('dismiss')}
        onClick={() => dismissToast(id)}
      />
    </div>
  );
}
