import type { CalendarMeeting } from "@/lib/imports/calendar/read-calendar";
import { mailFigures, type SentMessage } from "@/lib/imports/mail/mail-figures";
import type { Baseline, BaselineMonth } from "@/lib/views/import-reading";

/**
 * The twelve months up to the newest sent message or meeting, as the archives tell them; null where there are none.
 * Automatic messages are not counted.
 */
export function baselineOf(
  sent: readonly SentMessage[],
  meetings: readonly CalendarMeeting[],
  timeZone: string,
): Baseline | null {
  const written = sent.filter(({ head }) => head.sentAtMs !== null && !head.isAutomatic);
  const times = [...written.map(({ head }) => head.sentAtMs ?? 0), ...meetings.map(({ startMs }) => startMs)];
  if (times.length === 0) return null;
  const local = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  const last = local(times.reduce((latest, ms) => Math.max(latest, ms), 0));
  const first = last.toPlainDate().subtract({ years: 1 }).add({ days: 1 });
  const fromMs = first.toZonedDateTime({ timeZone }).epochMilliseconds;
  const recent = written.filter(({ head }) => (head.sentAtMs ?? 0) >= fromMs);
  const met = meetings.filter(({ startMs }) => startMs >= fromMs);
  const counts = mailFigures(recent);
  const byHour = Array.from({ length: 24 }, () => 0);
  const months = new Map<string, { started: number; answered: number; meetings: number }>();
  const monthAt = (ms: number) => {
    const month = local(ms).toPlainDate().toString().slice(0, 7);
    const present = months.get(month) ?? { started: 0, answered: 0, meetings: 0 };
    months.set(month, present);
    return present;
  };
  for (const { head, kind } of recent) {
    const ms = head.sentAtMs ?? 0;
    const { hour } = local(ms);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    const month = monthAt(ms);
    if (kind === "new") month.started += 1;
    if (kind === "reply") month.answered += 1;
  }
  for (const { startMs } of met) monthAt(startMs).meetings += 1;
  return {
    from: first.toString(),
    to: last.toPlainDate().toString(),
    started: counts.new,
    answered: counts.reply,
    forwarded: counts.forward,
    latencyHours: counts.medianLatencyHours,
    latencies: recent.filter(({ latencyHours }) => latencyHours !== null).length,
    meetings: met.length,
    meetingMinutes: met.reduce((sum, { minutes }) => sum + minutes, 0),
    byHour,
    months: [...months]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([month, counted]): BaselineMonth => ({ month, ...counted })),
  };
}
