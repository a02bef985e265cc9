import { Fragment, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import classes from './Detail.module.css';

const LegalBasis = lazy(async () => ({ default: (await import('./LegalBasis.tsx')).LegalBasis }));

const measuredFacts = ['unit', 'sourceSystem', 'cutOff'] as const;

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly criterion: Row<'criteria'>;
}

/** What is read now and then: the legal basis; of figures what is counted, where they are read and up to when, as far as the criterion says. */
export function Reference({ planId, visitId, criterion }: Props) {
  const { t } = useTranslation('inspection');
  const { definition, documents, measurement } = criterion;
  const facts = definition.type === 'quantitative' ? measuredFacts.filter((fact) => measurement[fact] !== '') : [];
  return (
    <dl className={classes.reference}>
      <dt>{t('checklist.legal')}</dt>
      <dd>
        {documents.length === 0 ? (
          definition.legal
        ) : (
          <Suspense fallback={definition.legal}>
            <LegalBasis key={criterion.id} planId={planId} visitId={visitId} criterion={criterion} />
          </Suspense>
        )}
      </dd>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <dt>{t(`checklist.measured.${fact}`)}</dt>
          <dd>{measurement[fact]}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
