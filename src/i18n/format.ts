import type { Language } from './language.ts';

const localeOf: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** How numbers, dates and sizes are written in one language. */
export interface Format {
  readonly language: Language;
  /** '2024-03-27' → 27/03/2024, in both languages. Anything else comes back as it is. */
  readonly date: (isoDate: string) => string;
  /** '2024-03-27' → „thứ Tư, 27/03/2024“. */
  readonly weekday: (isoDate: string) => string;
  /** '2024-03-27' → „27/03“. */
  readonly dayMonth: (isoDate: string) => string;
  /** A moment → 27/03/2024 14:03, in local time. */
  readonly dateTime: (moment: string | number | Date) => string;
  /** A moment → 14:03:22, in local time. */
  readonly time: (moment: string | number | Date) => string;
  /** 1234.5 → 1.234,5 (vi) or 1,234.5 (en); at most `digits` decimals (2). */
  readonly number: (value: number, digits?: number) => string;
  /** A share of one → „94,6 %“; at most `digits` decimals (1). */
  readonly percent: (share: number, digits?: number) => string;
  /** Hundredths of a point → „1,5“. */
  readonly score: (hundredths: number) => string;
  /** A stored decimal („1234.5“) → „1.234,5“. */
  readonly decimal: (stored: string) => string;
  /** Bytes → „1,2 MB“. Decimal units, as file managers show them. */
  readonly fileSize: (bytes: number) => string;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

const sizeUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

const build = (language: Language): Format => {
  const locale = localeOf[language];
  // Making an Intl object costs a hundred times more than using it; each is made once.
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberFormat = (digits: number): Intl.NumberFormat => {
    const known = numbers.get(digits);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    numbers.set(digits, made);
    return made;
  };
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
  const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const seconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

  const date = (text: string): string => text.replace(isoDay, '$3/$2/$1');
  const number = (value: number, digits = 2): string => numberFormat(digits).format(value);
  return {
    language,
    date,
    weekday: text => (isoDay.test(text) ? `${weekdays.format(new Date(`${text}T00:00:00Z`))}, ${date(text)}` : text),
    dayMonth: text => text.replace(isoDay, '$3/$2'),
    dateTime: moment => `${days.format(new Date(moment))} ${minutes.format(new Date(moment))}`,
    time: moment => seconds.format(new Date(moment)),
    number,
    percent: (share, digits = 1) => `${number(share * 100, digits)}\u00A0%`,
    score: hundredths => number(hundredths / 100, 2),
    decimal: stored => (stored.trim() === '' || !Number.isFinite(Number(stored)) ? stored : number(Number(stored), 6)),
    fileSize: bytes => {
      const step = bytes < 1000 ? 0 : Math.min(sizeUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
      return `${number(bytes / 1000 ** step, step === 0 ? 0 : 1)}\u00A0${sizeUnits[step] ?? 'B'}`;
    },
  };
};

const formats = new Map<Language, Format>();

/** The formats of a language; always the same object, so it can stand in dependency lists. */
export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = build(language);
  formats.set(language, made);
  return made;
}
