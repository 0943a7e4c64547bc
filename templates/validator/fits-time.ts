/** An RFC 3339 time with its offset; leap seconds only where they can be. */
export function fitsTime(text: string): boolean {
  const parts =
    /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (parts === null) return false;
  const [hour = 0, minute = 0, second = 0, , zoneHour = 0, zoneMinute = 0] =
    parts.slice(1).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59)
    return false;
  const zone = (zoneHour * 60 + zoneMinute) * (parts[4] === "-" ? -1 : 1);
  const isLastMinute = (hour * 60 + minute - zone + 1441) % 1440 === 0;
  return second < 60 || (second === 60 && isLastMinute);
}
