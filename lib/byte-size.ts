/** A number of bytes as people read it: `512 bytes`, `1.2 kB`, `10 MB` (1 kB is 1,000 bytes). */
export function byteSize(bytes: number, locale = "en"): string {
  const steps = ["bytes", "kB", "MB", "GB"];
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1_000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${steps[step]}`;
}
