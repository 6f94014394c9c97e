import { Box, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { hasCode } from '../api/api-error.js';
import { lookQuery } from '../api/company-look.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { AccentField } from './accent-field.js';
import { changeLook, companyQuery, type LogoWish } from './company-data.js';
import { LogoField } from './logo-field.js';
import { text } from './messages.js';
import { WordsSection } from './words-section.js';

const KEEP: LogoWish = { do: 'keep' };
const WORDS = {
  LOOK_CHANGED_MEANWHILE: text('changedMeanwhile'),
  BODY_TOO_LARGE: text('tooLarge'),
  LOGO_IS_SVG: text('isSvg'),
  LOGO_UNREADABLE: text('unreadable'),
  LOGO_SIDES: text('sides'),
  LOGO_MOVES: text('moves'),
};

/** Where an admin says what the company looks like. */
export function CompanyPage() {
  const { data: company } = useSuspenseQuery(companyQuery);
  const queryClient = useQueryClient();
  const [logo, setLogo] = useState(KEEP);
  const form = useForm({ defaultValues: { name: company.look.name, accent: company.look.accent } });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (wish: { name: string; accent: string }) =>
      changeLook({ ...wish, version: company.version, logo }),
    onSuccess: (changed) => {
      queryClient.setQueryData(companyQuery.queryKey, changed);
      queryClient.setQueryData(lookQuery.queryKey, changed.look);
      setLogo(KEEP);
      form.reset({ name: changed.look.name, accent: changed.look.accent });
      toast(text('saved'));
    },
    onError: async (error) => {
      if (hasCode(error, 'LOOK_CHANGED_MEANWHILE')) await queryClient.invalidateQueries(companyQuery);
    },
  });
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <Form form={form} onSubmit={(wish) => save.mutate(wish)}>
        <PageSection title={text('nameTitle')} lead={text('nameLead')}>
          <TextInput
            label={text('name')}
            maxLength={60}
            error={errors.name?.message}
            {...form.register('name', { validate: (name) => name.trim() !== '' || text('nameMissing') })}
          />
        </PageSection>
        <PageSection title={text('logoTitle')} lead={text('logoLead')}>
          <LogoField logo={company.look.logo} wish={logo} onWish={setLogo} />
        </PageSection>
        <PageSection title={text('accentTitle')} lead={text('accentLead')}>
          <AccentField form={form} />
        </PageSection>
        <FormError error={save.error} words={WORDS} />
        <Box mb="xl">
          <Button type="submit" loading={save.isPending}>
            {text('save')}
          </Button>
        </Box>
      </Form>
      <WordsSection />
    </>
  );
}
