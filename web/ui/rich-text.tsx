import classes from './rich-text.module.css';

/** Text that the server has made from Markdown and cleaned: the one place where HTML is put on a screen. */
export function RichText({ html }: { html: string }) {
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
