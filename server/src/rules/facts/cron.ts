/**
 * The hours of a cron expression: of five fields (minute first), or of six and seven with seconds before them (Quartz, Spring). null when it is no such
 * expression, or when it runs at every hour or every few hours, because then the job itself may choose.
 */
export function hoursOf(text: string): readonly number[] | null {
  const fields = text
    .trim()
    .replace(/^(?:CRON_)?TZ=\S+\s+/, '')
    .split(/\s+/);
  if (fields.length < 5 || fields.length > 7 || !fields.every((f) => /^[\d*?/,\-LW#A-Za-z]+$/.test(f))) return null;
  const hour = fields[fields.length === 5 ? 1 : 2]!;
  if (!/^\d{1,2}(?:-\d{1,2})?(?:,\d{1,2}(?:-\d{1,2})?)*$/.test(hour)) return null;
  const out = hour.split(',').flatMap((part) => {
    const [from, to] = part.split('-').map(Number);
    return to === undefined ? [from!] : Array.from({ length: Math.max(0, to - from! + 1) }, (_, i) => from! + i);
  });
  return out.length > 0 && out.every((h) => h < 24) ? out : null;
}
