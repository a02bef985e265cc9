import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { firstOf, type ScopeOptions } from './exportForm.ts';
import classes from './exchange.module.css';

const kinds = ['plan', 'visit', 'member', 'since'] as const satisfies readonly ExchangeScope['kind'][];

interface Props {
  readonly scope: ExchangeScope;
  readonly options: ScopeOptions;
  readonly onChange: (scope: ExchangeScope) => void;
}

/** Which part of the round goes into the file. Kinds with nothing to choose from cannot be chosen. */
export function ScopeChoice({ scope, options, onChange }: Props) {
  const { t } = useTranslation('exchange');
  return (
    <div className={classes.stack}>
      <NativeSelect
        label={t('export.scope.label')}
        description={t(`export.scope.hint.${scope.kind}`)}
        value={scope.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`export.scope.${kind}`), disabled: firstOf(kind, options) === null }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((name) => name === value);
          const first = kind && firstOf(kind, options);
          if (first) onChange(first);
        }}
      />
      <Which scope={scope} options={options} onChange={onChange} />
      {scope.kind === 'plan' && options.colleagues.length === 0 && <p className={classes.quiet}>{t('export.scope.noColleague')}</p>}
    </div>
  );
}

function Which({ scope, options: { visits, members, colleagues }, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const choice = <Id extends string>(label: string, list: readonly { readonly id: Id; readonly label: string }[], value: Id, chosen: (id: Id) => ExchangeScope) => (
    <NativeSelect
      label={label}
      value={value}
      data={list.map(({ id, label }) => ({ value: id, label }))}
      onChange={({ currentTarget }) => {
        const option = list.find(({ id }) => id === currentTarget.value);
        if (option) onChange(chosen(option.id));
      }}
    />
  );
  switch (scope.kind) {
    case 'plan':
      return null;
    case 'visit':
      return choice(t('export.scope.which.visit'), visits, scope.visit, (visit) => ({ kind: 'visit', visit }));
    case 'member':
      return choice(t('export.scope.which.member'), members, scope.member, (member) => ({ kind: 'member', member }));
    case 'since':
      return choice(t('export.scope.which.since'), colleagues, scope.person, (person) => ({ kind: 'since', person }));
  }
}
