import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setProblems } from '#domain/criteria/problems.ts';
import { contentOf, inUse, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemList } from './ProblemList.tsx';

interface Props {
  readonly version: CriteriaVersion;
  readonly onIssue: (adopt: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before a draft is issued, for nobody edits it afterwards; while something in it is wrong it says what. */
export function IssueDialog({ version, onIssue, onClose }: Props) {
  const { t } = useTranslation(['criteriaSets', 'common']);
  const format = useFormat();
  const [adopt, setAdopt] = useState(true);
  const title = useSetTitle()(version);
  const problems = setProblems(contentOf(version));
  const asked = inUse(version.criteria);
  const points = asked.reduce((sum, { definition }) => sum + definition.maxScore, 0);
  const issue = () => {
    flushDrafts();
    onClose();
    void onIssue(adopt);
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('issue.title', { title })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {problems.length > 0 ? (
        <ProblemList version={version} problems={problems} />
      ) : (
        <>
          <Text size="sm">{t('issue.counts', { count: asked.length, points: format.score(points) })}</Text>
          <Text size="sm" mt={4}>
            {t('issue.text')}
          </Text>
          <Checkbox mt="md" label={t('issue.adopt')} description={t('issue.adoptHint')} checked={adopt} onChange={(event) => setAdopt(event.currentTarget.checked)} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={problems.length > 0} onClick={issue}>
          {t('issue.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
