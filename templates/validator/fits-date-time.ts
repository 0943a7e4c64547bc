/** An RFC 3339 date and time; leap seconds only where they can be. */
export function fitsDateTime(text: string): boolean {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(
      text,
    );
  if (match === null) return false;
  const [, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] =
    match;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (
    Number(day) < 1 ||
    Number(day) > (year === "0000" && month === "02" ? 29 : days)
  )
    return false;
  const offset =
    (sign === "-" ? -1 : 1) *
    (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0));
  if (Number(zoneHour ?? 0) > 23 || Number(zoneMinute ?? 0) > 59) return false;
  if (Number(hour) > 23 || Number(minute) > 59) return false;
  if (Number(second) < 60) return true;
  const utc = Number(hour) * 60 + Number(minute) - offset;
  return Number(second) === 60 && ((utc % 1440) + 1440) % 1440 === 1439;
}
