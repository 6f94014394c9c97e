import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Own<Props> = Props & Omit<ComponentProps<'a'>, keyof Props>;

/** A button that leads to another screen, with the typed address of a link. */
export const ButtonLink = createLink((props: Own<ButtonProps>) => <Button component="a" {...props} />);

/** Words that lead to another screen. */
export const TextLink = createLink((props: Own<AnchorProps>) => <Anchor {...props} />);
