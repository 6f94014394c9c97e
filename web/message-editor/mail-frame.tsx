import { useEffect, useRef, useState } from 'react';
import classes from './message-editor.module.css';
import { text } from './messages.js';

interface Props {
  html: string;
  isDark: boolean;
  isPhone: boolean;
}

/** A mail as mail programs show it, on a page of its own whose policy lets nothing run and nothing load. */
export function MailFrame({ html, isDark, isPhone }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page) return;
    page.documentElement.innerHTML = html;
    page.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [html, isDark, isReady]);
  return (
    <iframe
      ref={frame}
      className={classes.mail}
      data-phone={isPhone || undefined}
      data-dark={isDark || undefined}
      title={text('frame')}
      sandbox="allow-same-origin"
      src="/api/message-editor/frame"
      onLoad={() => setReady(true)}
    />
  );
}
