import { Select } from '@mantine/core';
import { IconArrowsDiff, IconCircleMinus, IconCirclePlus, IconEqual, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareVersions, fateKinds, type CriterionFate } from '#domain/criteria/compare.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { documentName } from '#domain/legal/library.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { CriterionChange, useSetTitle, type DocumentName } from '#i18n/values/CriterionChange.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { IconComponent } from '#ui/icon.ts';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import classes from './sets.module.css';
import type { Sets } from './useSets.ts';

type Fate = CriterionFate<Row<'criteria'>>;

const marks: Readonly<Record<Fate['kind'], { readonly tone: Tone; readonly icon: IconComponent }>> = {
  changed: { tone: 'warning', icon: IconPencil },
  new: { tone: 'success', icon: IconCirclePlus },
  gone: { tone: 'danger', icon: IconCircleMinus },
  same: { tone: 'neutral', icon: IconEqual },
};

interface Props {
  readonly sets: Pick<Sets, 'versions' | 'documents'>;
  readonly version: CriteriaVersion;
  /** The earlier version; any that the round has when it is not one of them. */
  readonly other: string;
}

/** What differs between two versions: how many criteria of each kind, and each word by word. */
export function CompareView({ sets, version, other }: Props) {
  const { t } = useTranslation('criteriaSets');
  const [, changeParams] = useAddressParams();
  const titleOf = useSetTitle();
  const others = sets.versions.filter((one) => one.version !== version.version);
  const before = others.find((one) => one.version === other) ?? others[0];
  if (!before) {
    return (
      <EmptyState icon={IconArrowsDiff} title={t('compare.title')}>
        {t('compare.only')}
      </EmptyState>
    );
  }
  return (
    <>
      <Toolbar label={t('compare.title')}>
        <Select
          size="xs"
          w={340}
          allowDeselect={false}
          label={t('compare.from')}
          data={others.map((one) => ({ value: one.version, label: titleOf(one) }))}
          value={before.version}
          onChange={(next) =>
            changeParams((after) => {
              after.set('compare', next ?? '');
              return after;
            })
          }
        />
        <Select size="xs" w={340} readOnly label={t('compare.to')} data={[{ value: version.version, label: titleOf(version) }]} value={version.version} />
      </Toolbar>
      <Differences fates={compareVersions(before.criteria, version.criteria)} documents={sets.documents} />
    </>
  );
}

function Differences({ fates, documents }: { readonly fates: readonly Fate[]; readonly documents: Sets['documents'] }) {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  const [kind, setKind] = useState<Fate['kind'] | null>(null);
  const shown = fates.filter((fate) => (kind === null ? fate.kind !== 'same' : fate.kind === kind));
  const nameOf: DocumentName = (id) => {
    const document = documents.get(id);
    return document && documentName(document);
  };
  return (
    <>
      <StatTiles>
        {fateKinds.map((one) => (
          <StatTile
            key={one}
            label={t(`compare.kind.${one}`)}
            icon={marks[one].icon}
            tone={marks[one].tone}
            value={format.number(fates.filter((fate) => fate.kind === one).length)}
            pressed={kind === one}
            onClick={() => setKind(kind === one ? null : one)}
          />
        ))}
      </StatTiles>
      <div className={classes.below}>
        <Panel title={t('compare.list')} padding="flush">
          {shown.length === 0 ? (
            <p className={classes.empty}>{t('compare.nothing')}</p>
          ) : (
            <ul className={classes.list}>
              {shown.map((fate) => (
                <FateRow key={fate.key} fate={fate} documentName={nameOf} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}

function FateRow({ fate, documentName }: { readonly fate: Fate; readonly documentName: DocumentName }) {
  const { t } = useTranslation('criteriaSets');
  const { definition } = fate.kind === 'gone' ? fate.before : fate.after;
  return (
    <li className={classes.compareRow}>
      <div className={classes.compareHead}>
        <span className={classes.compareCode}>{definition.code}</span>
        <StatusBadge tone={marks[fate.kind].tone} icon={marks[fate.kind].icon}>
          {t(`compare.kind.${fate.kind}`)}
        </StatusBadge>
        {fate.kind === 'gone' && <span className={classes.quiet}>{t(`compare.how.${fate.how}`)}</span>}
      </div>
      {fate.kind === 'changed' ? (
        <CriterionChange before={fate.before} after={fate.after} parts={fate.parts} documentName={documentName} />
      ) : (
        <span>{definition.question}</span>
      )}
    </li>
  );
}
