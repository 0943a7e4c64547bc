/** An RFC 3339 duration: no unit is left out between two others. */
export function fitsDuration(text: string): boolean {
  const [, weeks, date, time] =
    /^P(?:(\d+W)|(\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/.exec(
      text,
    ) ?? [];
  return (weeks ?? date ?? time) !== undefined;
}
