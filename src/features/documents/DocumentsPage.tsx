import { Button } from '@mantine/core';
import { IconFileZip, IconMessages, IconTemplate } from '@tabler/icons-react';
import { Suspense, lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { documentsOfRound, findDocument } from '#domain/documents/list.ts';
import type { DocumentSource } from '#domain/documents/source.ts';
import type { PlanId } from '#domain/ids.ts';
import { useLive } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { documentSource } from '#storage/reads/documentSource.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DocumentView } from './DocumentView.tsx';
import { GoneDocument } from './GoneDocument.tsx';
import { RoundDocuments } from './list/RoundDocuments.tsx';
import { VisitDocuments } from './list/VisitDocuments.tsx';
import { MakingStrip } from './make/MakingStrip.tsx';
import { useMaking } from './make/useMaking.ts';
import { answersPath, templatesSearch } from './paths.ts';

const TemplatesPage = lazy(async () => ({ default: (await import('./templates/TemplatesPage.tsx')).TemplatesPage }));

/** The official documents of a round: the list of all, or the one that the address names. */
export function DocumentsPage({ planId }: { readonly planId: PlanId }) {
  const today = useToday();
  const source = useLive(documentSource(planId, { kind: 'planning' }, today));
  const [search] = useSearchParams();
  const groups = useMemo(() => documentsOfRound(source?.rows.visits ?? []), [source]);
  if (source === null) return null;
  if (search.get('view') === 'templates')
    return (
      <Suspense>
        <TemplatesPage source={source} />
      </Suspense>
    );
  const kind = search.get('doc');
  if (kind === null) return <DocumentList source={source} groups={groups} />;
  const ref = findDocument(groups, kind, search.get('visit'));
  return ref === null ? <GoneDocument /> : <DocumentView key={`${ref.kind} ${ref.visit ?? ''}`} planId={planId} docRef={ref} groups={groups} />;
}

interface ListProps {
  readonly source: DocumentSource;
  readonly groups: ReturnType<typeof documentsOfRound>;
}

function DocumentList({ source, groups }: ListProps) {
  const { t } = useTranslation('documents');
  const making = useMaking(source.plan);
  const all = groups.flatMap(({ refs }) => refs);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button component={Link} to={answersPath(source.plan.id)} variant="default" leftSection={<IconMessages size={16} aria-hidden />}>
              {t('toAnswers')}
            </Button>
            <Button component={Link} to={{ search: templatesSearch }} variant="default" leftSection={<IconTemplate size={16} aria-hidden />}>
              {t('templates.toTemplates')}
            </Button>
            <Button variant="default" leftSection={<IconFileZip size={16} aria-hidden />} disabled={making.isRunning} onClick={() => void making.makeAll(all, '')}>
              {t('make.all')}
            </Button>
          </>
        }
      />
      <MakingStrip making={making} />
      {groups.map((group) => (group.stage === 'preparation' ? <RoundDocuments key={group.stage} stage={group.stage} source={source} refs={group.refs} /> : null))}
      <VisitDocuments
        source={source}
        groups={groups.flatMap((group) => (group.stage === 'visit' ? [group] : []))}
        isMaking={making.isRunning}
        onMake={(refs, name) => void making.makeAll(refs, name)}
      />
      {groups.map((group) => (group.stage === 'closing' ? <RoundDocuments key={group.stage} stage={group.stage} source={source} refs={group.refs} /> : null))}
    </>
  );
}
