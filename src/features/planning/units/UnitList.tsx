import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { UnitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Planning } from '../usePlanning.ts';
import { UnitFields } from './UnitFields.tsx';
import { UnitLine } from './UnitLine.tsx';
import type { DirectoryActs } from './useDirectory.tsx';
import classes from './units.module.css';

type Unit = Row<'units'>;

interface Props {
  readonly planning: Planning;
  /** Those that the filter shows. */
  readonly shown: readonly Unit[];
  readonly acts: DirectoryActs;
  readonly onReorganise: (unit: Unit) => void;
}

/** A function that stays the same while it does the latest. */
function useLatest<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

/** The unit whose line has the focus, and the control in it that a key would find in the next line too. */
const controlAt = (target: EventTarget): { readonly item: HTMLElement; readonly kind: string } | null => {
  if (!(target instanceof HTMLElement) || !target.matches('input[type="checkbox"], [aria-expanded]')) return null;
  const item = target.closest('li');
  return item === null ? null : { item, kind: target.matches('input') ? 'input[type="checkbox"]' : 'button[aria-expanded]' };
};

/** The units, one open at most; ↑ ↓ go from line to line, Alt+↑ ↓ move the unit, Esc closes it. */
export function UnitList({ planning, shown, acts, onReorganise }: Props) {
  const { units, visits } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const [open, setOpen] = useState<UnitId | null>(null);
  const [announcement, announce] = useState('');
  const { hash } = useLocation();
  const [sought, setSought] = useState('');
  // A link to a unit opens it.
  if (hash !== sought) {
    setSought(hash);
    const linked = units.find(({ id }) => hash === `#${id}`);
    if (linked) setOpen(linked.id);
  }
  const place = new Map(units.map((unit, index) => [unit.id, index]));
  const visitsOf = new Map<string, number>();
  for (const { unit, stage } of visits) if (unit !== null && stage !== 'cancelled') visitsOf.set(unit, (visitsOf.get(unit) ?? 0) + 1);
  const isWhole = shown.length === units.length;
  const onToggle = useCallback((id: UnitId) => setOpen((before) => (before === id ? null : id)), []);
  const onChoose = useLatest((unit: Unit, chosen: boolean) => acts.choose([unit], chosen));
  const move = (unit: Unit, to: number) => {
    if (!isWhole || to < 0 || to >= units.length) return;
    void acts.move(place.get(unit.id) ?? 0, to);
    announce(t('rows.moved', { name: unit.name, at: to + 1, of: units.length }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape' && open !== null && !(event.target instanceof Element && event.target.getAttribute('aria-haspopup') !== null)) {
      const closed = open;
      setOpen(null);
      requestAnimationFrame(() => document.getElementById(closed)?.querySelector<HTMLElement>('[aria-expanded]')?.focus());
      return;
    }
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const at = step === 0 ? null : controlAt(event.target);
    if (at === null) return;
    event.preventDefault();
    const unit = units.find(({ id }) => id === at.item.id);
    if (event.altKey) {
      if (unit) move(unit, (place.get(unit.id) ?? 0) + step);
      return;
    }
    const next = step < 0 ? at.item.previousElementSibling : at.item.nextElementSibling;
    next?.querySelector<HTMLElement>(at.kind)?.focus();
  };
  return (
    <div className={classes.frame}>
      <div className={classes.heads} aria-hidden>
        <span className={classes.chosenHead}>{t('units.chosen')}</span>
        <span>{t('terms:field.units.name')}</span>
        <span>{t('terms:field.units.kind')}</span>
        <span>{t('units.head')}</span>
        <span>{t('terms:field.units.contact')}</span>
        <span />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside; the buttons do the same */}
      <ol className={classes.list} aria-label={t('units.title')} onKeyDown={onKeyDown}>
        {shown.map((unit) => (
          <li key={unit.id} id={unit.id} className={classes.item} data-open={open === unit.id || undefined}>
            <UnitLine
              unit={unit}
              index={place.get(unit.id) ?? 0}
              visits={visitsOf.get(unit.id) ?? 0}
              isOpen={open === unit.id}
              onToggle={onToggle}
              onChoose={onChoose}
            />
            {open === unit.id && (
              <UnitFields
                unit={unit}
                units={units}
                index={place.get(unit.id) ?? 0}
                onMove={isWhole ? (to) => move(unit, to) : null}
                onReorganise={() => onReorganise(unit)}
                onRemove={() => void acts.remove(unit)}
              />
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </div>
  );
}
