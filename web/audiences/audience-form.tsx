import { Button, Group as Row, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ask, tell } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import type { Audience } from './audiences-data.js';
import classes from './audiences.module.css';
import { LivePreview } from './live-preview.js';
import { text } from './messages.js';
import { type ApiRule, type Group, toRule } from './rule-draft.js';
import { RuleEditor } from './rule-editor.js';

const WORDS = {
  AUDIENCE_NAME_TAKEN: text('nameTaken'),
  AUDIENCE_CHANGED_MEANWHILE: text('changed'),
  AUDIENCE_LOOP: text('loop'),
  AUDIENCE_MENTIONS_UNKNOWN: text('unknown'),
};

/** Name and rule, beside what the rule means and whom a change lets in and out. */
export function AudienceForm({ audience, start }: { audience: Audience | null; start: Group }) {
  const [name, setName] = useState(audience?.name ?? '');
  const [group, setGroup] = useState(start);
  const [isTried, setTried] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const rule = toRule(group);
  const save = useMutation({
    mutationFn: (wanted: ApiRule) => {
      const body = { name: name.trim(), rule: wanted };
      if (!audience) return ask(api.POST('/api/audiences', { body }));
      const { id, version } = audience;
      return ask(api.PUT('/api/audiences/{id}', { params: { path: { id } }, body: { ...body, version } }));
    },
    onSuccess: async (saved) => {
      toast(text('saved', { name: saved.name }));
      await queryClient.invalidateQueries({ queryKey: ['audiences'] });
      await navigate({ to: '/audiences' });
    },
  });
  const trySave = () => {
    setTried(true);
    if (name.trim() !== '' && rule) save.mutate(rule);
  };
  return (
    <>
      <TextLink to="/audiences" size="sm">
        {text('back')}
      </TextLink>
      <PageHeader
        title={audience?.name ?? text('newTitle')}
        actions={audience && <Retire audience={audience} />}
      />
      <TextInput
        label={text('name')}
        maw="26rem"
        maxLength={120}
        value={name}
        error={isTried && name.trim() === '' ? text('nameMissing') : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className={classes.sides}>
        <div className={classes.written}>
          <RuleEditor group={group} onChange={setGroup} />
          <FormError error={save.error} words={WORDS} />
          <Row>
            <Button onClick={trySave} loading={save.isPending} disabled={!rule}>
              {text('save')}
            </Button>
          </Row>
        </div>
        <LivePreview group={group} {...(audience && { instead: audience.id })} />
      </div>
    </>
  );
}

function Retire({ audience: { id, name } }: { audience: Audience }) {
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const retire = useMutation({
    mutationFn: () => tell(api.DELETE('/api/audiences/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      toast(text('retired', { name }));
      await navigate({ to: '/audiences' });
      await queryClient.invalidateQueries({ queryKey: ['audiences', 'list'] });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text('retire')}
      </Button>
      <ConfirmDialog
        title={text('retireTitle', { name })}
        isOpen={isOpen}
        isDestructive
        isBusy={retire.isPending}
        error={retire.error}
        confirmLabel={text('retire')}
        onConfirm={() => retire.mutate()}
        onClose={() => setOpen(false)}
      >
        {text('retireWhat')}
      </ConfirmDialog>
    </>
  );
}
