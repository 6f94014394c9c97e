import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { PageHeader } from '../ui/page-header.js';
import { TextLink } from '../ui/links.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { languageName } from '../text/language-names.js';
import classes from './message-editor.module.css';
import { type ListedMessage, messagesQuery, type TextState } from './message-editor-data.js';
import { groupOf, GROUPS, groupWords, readerOf } from './message-groups.js';
import { nameWords, whenWords } from './message-words.js';
import { text } from './messages.js';

export const TONES: Record<TextState, Tone> = {
  shipped: 'open',
  folder: 'open',
  written: 'done',
  missing: 'paused',
};

/** Every message: when it is said, to whom, and whose words it has. */
export function MessageListPage() {
  const { data: messages } = useSuspenseQuery(messagesQuery);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {GROUPS.map((group) => (
        <section key={group} className={classes.group} aria-labelledby={`group-${group}`}>
          <Title order={2} size="h3" mb="sm" id={`group-${group}`}>
            {groupWords(group)}
          </Title>
          <ul className={classes.list}>
            {messages
              .filter(({ name }) => groupOf(name) === group)
              .map((message) => (
                <li key={message.name}>
                  <Row message={message} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ message: { name, texts } }: { message: ListedMessage }) {
  return (
    <>
      <TextLink to="/message-editor/$name" params={{ name }} className={classes.name}>
        {nameWords(name)}
      </TextLink>
      <span>{whenWords(name)}</span>
      <span className={classes.quiet}>{readerOf(name)}</span>
      <span className={classes.states}>
        {texts.map(({ language, state, isOutdated }) => (
          <StatusBadge key={language} tone={isOutdated ? 'waiting' : TONES[state]}>
            {[
              ...(language === 'en' ? [] : [languageName(language)]),
              text(isOutdated ? 'outdated' : state),
            ].join(': ')}
          </StatusBadge>
        ))}
      </span>
    </>
  );
}
