import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { entriesByArea, type ChecklistEntry } from '#domain/checklist.ts';
import { results } from '#domain/schema/inspection.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { PaperSheet } from '#ui/PaperSheet.tsx';
import type { VisitModel } from '../useVisitModel.ts';
import { useVisitWords } from '../visit/useVisitWords.ts';
import classes from './BlankForm.module.css';

interface Props {
  readonly model: Pick<VisitModel, 'plan' | 'visit' | 'unit' | 'areas' | 'entries'>;
  readonly onBack: () => void;
}

/** The checklist as paper to write on, for the day on which no laptop works: what the visit asks, and nothing that was answered. */
export function BlankForm({ model: { plan, visit, unit, areas, entries }, onBack }: Props) {
  const { t } = useTranslation('inspection');
  const words = useVisitWords();
  const byArea = entriesByArea(entries);
  return (
    <PaperSheet
      label={t('blankForm.open')}
      back={
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('blankForm.back')}
        </Button>
      }
      printLabel={t('blankForm.print')}
    >
      <div>{plan.letterhead.governingBody}</div>
      <strong>{plan.letterhead.issuingBody}</strong>
      <h2>{t('blankForm.title')}</h2>
      <p className={classes.centred}>{plan.title}</p>
      <p>{t('blankForm.unit', { unit: words.unitName(unit, visit) })}</p>
      <p>{t('blankForm.when', { when: words.when(visit) })}</p>
      <p className={classes.written}>{t('blankForm.by')}</p>
      <p className={classes.hint}>{t('blankForm.hint')}</p>
      {areas.map(({ no, name }) => {
        const lines = byArea.get(no);
        return lines && <Area key={no} title={t('blankForm.area', { no, name })} entries={lines} />;
      })}
      <p className={classes.heading}>{t('blankForm.opinion')}</p>
      <div className={classes.lines} data-lines="5" />
      <div className={classes.signatures}>
        <strong>{t('blankForm.signUnit')}</strong>
        <strong>{t('blankForm.signTeam')}</strong>
      </div>
    </PaperSheet>
  );
}

function Area({ title, entries }: { readonly title: string; readonly entries: readonly ChecklistEntry[] }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <section>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {(['code', 'question', 'result', 'figures', 'score', 'note'] as const).map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`blankForm.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ criterion: { id, definition } }) => (
            <tr key={id}>
              <td>{definition.code}</td>
              <th scope="row">{definition.question}</th>
              <td className={classes.boxes}>
                {results.map((result) => (
                  <span key={result} className={classes.box}>
                    {t(`blankForm.results.${result}`)}
                  </span>
                ))}
              </td>
              <td className={classes.centred}>{definition.type === 'quantitative' ? t('blankForm.fraction') : ''}</td>
              <td className={classes.centred}>{definition.maxScore > 0 ? t('blankForm.ofMax', { max: format.score(definition.maxScore) }) : ''}</td>
              <td className={classes.ruled}>&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.heading}>{t('blankForm.findings')}</p>
      <div className={classes.lines} data-lines="4" />
    </section>
  );
}
