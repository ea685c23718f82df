/** A command's id: 32 hexadecimal digits of chance. `crypto.randomUUID` is missing on pages without HTTPS. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}
