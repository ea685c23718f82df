const letters: Record<string, string> = {
  a: "á",
  e: "ë",
  i: "ï",
  o: "ö",
  u: "ü",
  A: "Å",
  E: "É",
  I: "Î",
  O: "Ø",
  U: "Û",
  n: "ñ",
  c: "ç",
};

/** A third longer, with marks: what is cut off or was never translated is seen at once. */
const stretch = (text: string): string => {
  const spelt = text.replace(/\{\{[^}]*\}\}|./gu, (part) => (part.length > 1 ? part : (letters[part] ?? part)));
  return `[${spelt}${"~".repeat(Math.ceil(text.length / 3))}]`;
};

/** The catalogue in a language that nobody speaks, for looking at the layout. */
export const pseudo = (catalogue: object): object =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === "string" ? stretch(value) : pseudo(value as object),
    ]),
  );
