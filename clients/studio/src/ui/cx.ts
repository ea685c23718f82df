/** Joins the class names that count. */
export const cx = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ");
