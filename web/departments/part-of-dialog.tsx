import { Button, NativeSelect } from '@mantine/core';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { departmentsQuery } from '../api/departments.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { type Department, DEPARTMENTS_KEY, setParent } from './departments-data.js';
import { text } from './messages.js';
import { parentsFor } from './parents-for.js';

const WORDS = {
  DEPARTMENT_LOOP: text('loop'),
  DEPARTMENTS_TOO_DEEP: text('tooDeep'),
  DEPARTMENT_NOT_FOUND: text('gone'),
  DEPARTMENT_PARENT_NOT_FOUND: text('gone'),
};

/** Asks what a department is part of. */
export function PartOfDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { id, name, parent } = department;
  const { data: all } = useQuery(departmentsQuery);
  // Until the list is there, what holds now is all that can be chosen.
  const now = parent ? [parent] : [];
  const offered = all ? parentsFor(id, all) : now;
  const form = useForm({ defaultValues: { parent: parent?.id ?? '' } });
  const saving = useMutation({
    mutationFn: ({ parent: chosen }: { parent: string }) => setParent(id, chosen === '' ? null : chosen),
    onSuccess: async (_, { parent: chosen }) => {
      onClose();
      if (chosen === (parent?.id ?? '')) return;
      const above = offered.find((one) => one.id === chosen);
      toast(
        above ? text('savedOf', { name, parent: above.name }) : text('savedNone', { name }),
        () => void takeBack(queryClient, department),
      );
      await queryClient.invalidateQueries({ queryKey: DEPARTMENTS_KEY });
    },
  });
  return (
    <Dialog title={text('whatOf', { name })} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(values) => saving.mutate(values)}>
        <NativeSelect
          label={text('partOf')}
          description={text('partOfHint', { name })}
          data={[
            { value: '', label: text('noParent') },
            ...offered.map((one) => ({ value: one.id, label: one.name })),
          ]}
          {...form.register('parent')}
        />
        <FormError error={saving.error} words={WORDS} />
        <Button type="submit" loading={saving.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}

async function takeBack(queryClient: QueryClient, { id, name, parent }: Department): Promise<void> {
  try {
    await setParent(id, parent?.id ?? null);
    toast(parent ? text('savedOf', { name, parent: parent.name }) : text('savedNone', { name }));
  } catch {
    toast(text('undoFailed'));
  }
  await queryClient.invalidateQueries({ queryKey: DEPARTMENTS_KEY });
}
