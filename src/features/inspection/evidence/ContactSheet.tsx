import { Button, VisuallyHidden } from '@mantine/core';
import { IconPhotoScan, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { itemIdOf, type PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useVisitFindings } from '../findings/visitFindings.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { useVisitWords } from '../visit/useVisitWords.ts';
import { AttachmentThumbnail } from './AttachmentPicture.tsx';
import classes from './ContactSheet.module.css';
import { useAddedBy } from './useAddedBy.ts';
import { useEvidence, type Attachment } from './useEvidence.ts';
import { useEvidenceWords } from './useEvidenceWords.ts';
import { useNear } from './useNear.ts';
import { usePrintWhole } from './usePrintWhole.ts';

interface Props {
  readonly planId: PlanId;
  readonly model: Pick<VisitModel, 'visit' | 'unit' | 'findings'> & { readonly plan: Pick<Row<'plans'>, 'title'> };
}

/**
 * All evidence of a visit as small pictures with number, caption, place, time, person and the beginning of the hash, to look
 * through and to print. Files that are not to be sent are left out: paper is handed on as files are.
 */
export function ContactSheet({ planId, model }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const visitWords = useVisitWords();
  const { files, numberOf } = useEvidence();
  const placeOf = usePlaceWords(model);
  const addedBy = useAddedBy(planId);
  const shown = files.filter(({ file, withheld }) => file !== null && !withheld);
  const withheld = files.filter((one) => one.withheld).length;
  const printing = usePrintWhole(shown.length);
  const photos = shown.filter((file) => numberOf(file).kind === 'photo').length;
  const leftOut = withheld > 0 && t('photos.withheld', { count: withheld });
  if (shown.length === 0) {
    return (
      <EmptyState icon={IconPhotoScan} title={t('photos.none')}>
        {leftOut || t('photos.noneText')}
      </EmptyState>
    );
  }
  return (
    <section className={classes.sheet} aria-label={t('photos.title')}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('photos.title')}</h2>
          <p className={classes.onPaper}>
            {model.plan.title}
            <br />
            {visitWords.unitName(model.unit, model.visit)}
            <br />
            {visitWords.when(model.visit)}
          </p>
          <p className={classes.hint}>
            {t('photos.hint', { photos: format.number(photos), documents: format.number(shown.length - photos) })} {leftOut}
          </p>
        </div>
        <Button className={classes.print ?? ''} size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} disabled={printing.isWhole} onClick={printing.print}>
          {printing.isWhole ? t('photos.preparing') : t('photos.print')}
        </Button>
      </header>
      <ul className={classes.files} aria-label={t('photos.list')}>
        {shown.map((attachment) => (
          <SheetFile
            key={attachment.id}
            attachment={attachment}
            place={placeOf(attachment)}
            person={addedBy(attachment)}
            isWanted={printing.isWhole}
            onShown={() => printing.onShown(attachment.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** To what a file belongs: an item, a finding, or the visit as a whole. */
const usePlaceWords = ({ visit, findings }: Props['model']): ((attachment: Attachment) => string) => {
  const { t } = useTranslation('inspection');
  const { entries, names } = useVisitFindings();
  const codes = new Map(entries.map(({ criterion }) => [criterion.id, criterion.definition.code]));
  const items = new Map<string, string>(entries.map(({ criterion }) => [itemIdOf(visit.id, criterion.id), criterion.definition.code]));
  return ({ owner }) => {
    switch (owner?.table) {
      case 'items':
        return t('photos.item', { code: items.get(owner.id) ?? '–' });
      case 'findings': {
        const label = names.get(owner.id)?.label ?? '–';
        const criterion = findings.find(({ id }) => id === owner.id)?.criterion ?? null;
        const code = criterion === null ? undefined : codes.get(criterion);
        return code === undefined ? t('photos.finding', { label }) : t('photos.findingOnItem', { label, code });
      }
      // Files of measures, adoptions and referrals are of the time after the visit; documents and templates hang on no visit.
      case 'measures':
      case 'adoptions':
      case 'referrals':
      case 'keptDocuments':
      case 'templates':
      case 'visits':
      case undefined:
        return t('photos.visit');
    }
  };
};

interface FileProps {
  readonly attachment: Attachment;
  readonly place: string;
  readonly person: string;
  /** Its picture is wanted wherever the page stands. */
  readonly isWanted: boolean;
  readonly onShown: () => void;
}

function SheetFile({ attachment, place, person, isWanted, onShown }: FileProps) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const words = useEvidenceWords();
  const { view } = useEvidence();
  const [isNear, watch] = useNear();
  const { file, addedAt, taken, derivedFrom } = attachment;
  if (!file) return null;
  const [title, number] = [words.title(attachment), words.number(attachment)];
  const time = taken
    ? t('evidence.takenBy', { time: format.dateTime(taken.at), source: t(`terms:attachment.takenBy.${taken.source}`) })
    : addedAt === null
      ? ''
      : t('evidence.byClock', { time: format.dateTime(addedAt) });
  return (
    <li className={classes.file} ref={watch}>
      <button type="button" className={classes.frame} aria-label={t('evidence.open', { name: title, number })} onClick={() => view(attachment)}>
        {/* One that is there already is fetched again, so that it is known to be there. */}
        {(isNear || isWanted) && <AttachmentThumbnail key={String(isWanted)} attachment={attachment} hash={file.hash} mediaType={file.mediaType} onShown={onShown} />}
      </button>
      <p className={classes.caption}>
        <strong>{number}.</strong> {title}
        {derivedFrom && <span className={classes.how}> ({t(`terms:derived.${derivedFrom.how}`)})</span>}
      </p>
      <dl className={classes.facts}>
        <VisuallyHidden component="dt">{t('photos.place')}</VisuallyHidden>
        <dd>{place}</dd>
        {time !== '' && (
          <>
            <VisuallyHidden component="dt">{t('photos.time')}</VisuallyHidden>
            <dd>{time}</dd>
          </>
        )}
        {person !== '' && (
          <>
            <VisuallyHidden component="dt">{t('photos.person')}</VisuallyHidden>
            <dd>{person}</dd>
          </>
        )}
        <VisuallyHidden component="dt">{t('photos.hash')}</VisuallyHidden>
        <dd>
          <code title={`${t('photos.hash')}: ${file.hash}`}>{file.hash.slice(0, 16)}</code>
        </dd>
      </dl>
    </li>
  );
}
