import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { tagsOf } from '#domain/documents/tags.ts';
import type { Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { TagFault, TemplateReport } from '#exchange/docx/template/check.ts';
import { asLanguage } from '#i18n/language.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CheckFault } from '#workers/documentsJob.ts';
import { closeText, openText, tagText, writtenTag } from './tagText.ts';
import classes from './templates.module.css';

interface Props {
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly report: Result<TemplateReport, CheckFault>;
}

/** More are not listed at once: mended ones make room for them. */
const SHOWN = 30;

/** Why a file was not checked, and what helps. */
function FileFault({ fault }: { readonly fault: CheckFault }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  if (fault.type === 'tooLarge') return t('templates.file.tooLarge', { limit: format.fileSize(fault.limit) });
  if (fault.type === 'failed') return t('templates.file.failed', { detail: fault.detail });
  return t(`templates.file.${fault.type}`);
}

/** What the checker found in a file: what keeps it from being used, or what it may still lack. */
export function CheckReport({ fileName, kind, report }: Props) {
  const { t } = useTranslation('documents');
  if (!report.ok) {
    const { error } = report;
    return (
      <Alert color="red" role="alert" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} title={t('templates.report.unusable')}>
        <FileFault fault={error} />
      </Alert>
    );
  }
  const { faults, count, missing } = report.value;
  if (faults.length > 0)
    return (
      <Alert color="red" role="alert" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} title={t('templates.report.bad', { count: faults.length })}>
        <ul className={classes.faults} aria-label={t('templates.report.label', { file: fileName })}>
          {faults.slice(0, SHOWN).map((fault, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the list is never reordered
            <FaultLine key={at} fault={fault} />
          ))}
        </ul>
        {faults.length > SHOWN && <p>{t('templates.report.more', { count: faults.length - SHOWN })}</p>}
      </Alert>
    );
  return (
    <Alert color="green" py={8} icon={<IconCircleCheck size={18} aria-hidden />} title={t('templates.report.good', { count })}>
      {missing.length > 0 && <Missing kind={kind} missing={missing} />}
    </Alert>
  );
}

function FaultLine({ fault }: { readonly fault: TagFault }) {
  const { t } = useTranslation('documents');
  const words = (): string => {
    switch (fault.type) {
      case 'unopenedTag':
      case 'emptyTag':
      case 'noTags':
        return t(`templates.fault.${fault.type}`);
      case 'engine':
        return t('templates.fault.engine', { detail: fault.detail });
      case 'unknownTag':
        return fault.other === '' ? t('templates.fault.unknownTag', { tag: tagText(fault.tag) }) : t('templates.fault.unknownNear', { tag: tagText(fault.tag), near: tagText(fault.other) });
      case 'unclosedTag':
        return t('templates.fault.unclosedTag', { open: `{${fault.tag}` });
      case 'insideOnly':
      case 'listAsText':
      case 'unclosedList':
      case 'unopenedList':
      case 'crossedLists':
      case 'tornList':
        return t(`templates.fault.${fault.type}`, {
          tag: tagText(fault.tag),
          open: openText(fault.tag),
          close: closeText(fault.tag),
          otherOpen: openText(fault.other),
          otherClose: closeText(fault.other),
        });
    }
  };
  return (
    <li>
      {words()}
      {'at' in fault && <span className={classes.place}>{t('templates.report.place', { place: t(`templates.place.${fault.at.place}`), excerpt: fault.at.excerpt })}</span>}
    </li>
  );
}

function Missing({ kind, missing }: { readonly kind: DocumentKind; readonly missing: TemplateReport['missing'] }) {
  const { t, i18n } = useTranslation('documents');
  const tags = tagsOf(kind);
  const list = new Intl.ListFormat(asLanguage(i18n.resolvedLanguage), { type: 'disjunction' });
  return (
    <>
      <p className={classes.missing}>{t('templates.report.missing')}</p>
      <ul className={classes.faults}>
        {missing.map((group) => {
          const known = group.flatMap((name) => tags.filter((tag) => tag.name === name));
          const [first] = known;
          return first === undefined ? null : (
            <li key={first.name}>
              {t('templates.report.missingLine', { what: i18n.resolvedLanguage === 'en' ? first.words.en : first.words.vi, tags: list.format(known.map(writtenTag)) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
