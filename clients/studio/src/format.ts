import i18next from "i18next";

const locale = () => (i18next.language.startsWith("pseudo") ? "en" : i18next.language);

/** 75.4 → "1:15". */
export const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** One digit behind the point: 10 → "10.0". */
export const tenths = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** US dollars; a price that is not known is a dash. */
export const money = (dollars: number | null): string =>
  dollars === null ? "–" : new Intl.NumberFormat(locale(), { style: "currency", currency: "USD" }).format(dollars);

/** "today, 6:05", "yesterday", "Nov 3". */
export const day = (iso: string): string => {
  const at = new Date(iso);
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - midnight.getTime()) / 86_400_000);
  if (days === 0) return hour(iso);
  if (days > -7) return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(days, "day");
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(at);
};

export const hour = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit" }).format(new Date(iso));

/** "a, b and c". */
export const list = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "conjunction" }).format(parts);

export const bytes = (count: number): string =>
  new Intl.NumberFormat(locale(), { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(count / 1e6);

/** A language by its name, in the language of the page. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames([locale()], { type: "language", fallback: "code" }).of(code) ?? code;
