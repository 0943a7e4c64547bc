/**
 * Functions that a validator module prints for itself, only those that it uses. None begins with `is`, `check` or
 * `collect` and a capital, so none can meet the name of a validator.
 */
export interface HelperSource {
  readonly text: string;
  readonly uses: readonly string[];
}

export const helperSources: ReadonlyMap<string, HelperSource> = new Map(
  Object.entries<HelperSource>({
    fields: {
      uses: [],
      text: `/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`,
    },
    list: {
      uses: [],
      text: `function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}`,
    },
    own: {
      uses: [],
      text: `/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}`,
    },
    within: {
      uses: [],
      text: `/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}`,
    },
    pointer: {
      uses: [],
      text: `function pointer(path: string, name: string): string {
  return \`\${path}/\${name.replaceAll("~", "~0").replaceAll("/", "~1")}\`;
}`,
    },
    codePoints: {
      uses: [],
      text: `/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}`,
    },
    multiple: {
      uses: [],
      text: `/** Decimal fractions are compared as whole numbers, because 0.3 / 0.1 is not 3. */
function multiple(value: number, step: number): boolean {
  if (value % step === 0) return true;
  const digits = Math.max(decimals(value), decimals(step));
  const factor = 10 ** digits;
  const whole = Math.round(value * factor);
  return Number.isFinite(whole) && whole % Math.round(step * factor) === 0;
}

function decimals(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const fraction = mantissa.split(".")[1] ?? "";
  return Math.max(fraction.length - Number(exponent), 0);
}`,
    },
    equal: {
      uses: ["fields", "list"],
      text: `/** Equality of JSON values. Past 500 levels nothing counts as equal. */
function equal(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (depth > 500) return false;
  if (list(left)) {
    return (
      list(right) &&
      left.length === right.length &&
      left.every((item, index) => equal(item, right[index], depth + 1))
    );
  }
  if (!fields(left) || !fields(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && equal(left[name], right[name], depth + 1),
    )
  );
}`,
    },
    repeated: {
      uses: ["equal", "fields"],
      text: `/** Index of the first item that equals an earlier one, or -1. */
function repeated(items: readonly unknown[]): number {
  const primitives = new Set<unknown>();
  const others: unknown[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item !== "object" || item === null) {
      if (primitives.has(item)) return index;
      primitives.add(item);
    } else {
      if (others.some((other) => equal(other, item))) return index;
      others.push(item);
    }
  }
  return -1;
}`,
    },
    repeatedBy: {
      uses: ["fields", "own", "repeated"],
      text: `/** Index of the first object whose member agrees with an earlier one's, or -1. */
function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
}`,
    },
    dateTime: {
      uses: [],
      text: `/** An RFC 3339 date and time; leap seconds only where they can be. */
function dateTime(text: string): boolean {
  const match =
    /^(\\d{4})-(\\d\\d)-(\\d\\d)[tT](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?(?:[zZ]|([+-])(\\d\\d):(\\d\\d))$/.exec(
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
}`,
    },
    uri: {
      uses: [],
      text: `/** An RFC 3986 URI with a scheme. */
function uri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?:\\/\\/(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[[0-9a-f:.v]+\\]|[\\w.~!$&'()*+,;=%-]*)(?::\\d*)?(?:\\/|(?=[?#]|$)))?(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*(?:#(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i.test(
    text,
  );
}`,
    },
    nameOf: {
      uses: [],
      text: `/** What a value is, for a message: \`a string\`, \`an array\`, \`null\`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : \`a \${typeof value}\`;
}`,
    },
    show: {
      uses: ["nameOf"],
      text: `/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}`,
    },
    wrongType: {
      uses: ["nameOf"],
      text: `function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = \`must be \${wanted}, not \${nameOf(value)}\`;
  issues.push({ path, keyword: "type", message });
}`,
    },
    missing: {
      uses: [],
      text: `function missing(issues: Issue[], path: string, name: string): void {
  const message = \`must have member \${JSON.stringify(name)}\`;
  issues.push({ path, keyword: "required", message });
}`,
    },
    refuse: {
      uses: [],
      text: `function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}`,
    },
    refuseValue: {
      uses: ["show"],
      text: `function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = \`\${message}, not \${show(value)}\`;
  issues.push({ path, keyword, message: whole });
}`,
    },
    tooDeep: {
      uses: [],
      text: `function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
}`,
    },
    inArm: {
      uses: [],
      text: `/** Says of every issue since \`from\` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: \`\${issue.message} (in \${arm})\` });
}`,
    },
    instead: {
      uses: [],
      text: `/** Puts one message in the place of all issues since \`from\`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}`,
    },
    distinct: {
      uses: [],
      text: `/** Drops issues since \`from\` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
}`,
    },
  }),
);
