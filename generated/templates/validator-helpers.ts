// Generated from templates/validator. Do not edit.
// Edit the functions there, then run: npm run generate

/** A function that a validator module prints for itself. */
export interface ValidatorHelper {
  readonly text: string;
  /** Other helpers that it calls. */
  readonly uses: readonly string[];
  /** Every name that the text declares. */
  readonly declares: readonly string[];
}

const codePoints = `/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}`;

const distinct = `/** Drops issues since \`from\` that say what an earlier one says. */
function distinct(issues: Issue[], from: number): void {
  const seen = new Set<string>();
  for (const issue of issues.splice(from)) {
    const text = JSON.stringify([issue.path, issue.keyword, issue.message]);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
}`;

const equal = `/** Equality of JSON values. Past 500 levels nothing counts as equal. */
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
}`;

const fields = `/** An object of JSON, whose members are unknown until checked. */
function fields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`;

const finds = `/**
 * Whether a pattern is somewhere in a text, in time that is linear in the text:
 * all ways to match go on together, one character at a time. A step is four
 * times an argument plus what to do: 0 takes a character of that class, 1 goes
 * on there as well, 2 goes on there only, 3 asks for that one of ^ $ \\b \\B.
 */
function finds(
  pattern: {
    readonly classes: readonly (string | RegExp)[];
    readonly steps: readonly number[];
  },
  text: string,
): boolean {
  const { classes, steps } = pattern;
  const reached: number[] = [];
  let pending: number[] = [];
  let before = "";
  for (let at = 0; ; at += before.length) {
    const point = text.codePointAt(at);
    const next = point === undefined ? "" : String.fromCodePoint(point);
    const fits: boolean[] = [];
    const moved: number[] = [];
    pending.push(0);
    for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
      const step = steps[from];
      if (step === undefined) return true;
      if (reached[from] === at) continue;
      reached[from] = at;
      const to = step >> 2;
      if (step % 4 === 0) {
        const wanted = classes[to] ?? "";
        fits[to] ??=
          typeof wanted === "string" ? wanted === next : wanted.test(next);
        if (fits[to]) moved.push(from + 1);
      } else if (step % 4 === 2) pending.push(to);
      else if (step % 4 === 1) pending.push(from + 1, to);
      else if (isEdge(to, before, next)) pending.push(from + 1);
    }
    if (next === "" || (moved.length === 0 && steps[0] === 3)) return false;
    before = next;
    pending = moved;
  }
}

function isEdge(edge: number, before: string, next: string): boolean {
  if (edge < 2) return (edge === 0 ? before : next) === "";
  return (/^\\w/.test(before) !== /^\\w/.test(next)) === (edge === 2);
}`;

const fitsDateTime = `/** An RFC 3339 date and time; leap seconds only where they can be. */
function fitsDateTime(text: string): boolean {
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
}`;

const fitsUri = `/** An RFC 3986 URI with a scheme. */
function fitsUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?:\\/\\/(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[[0-9a-f:.v]+\\]|[\\w.~!$&'()*+,;=%-]*)(?::\\d*)?(?:\\/|(?=[?#]|$)))?(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*(?:#(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i.test(
    text,
  );
}`;

const inArm = `/** Says of every issue since \`from\` which arm of a union it is about. */
function inArm(issues: Issue[], from: number, arm: string): void {
  for (const issue of issues.splice(from))
    issues.push({ ...issue, message: \`\${issue.message} (in \${arm})\` });
}`;

const instead = `/** Puts one message in the place of all issues since \`from\`. */
function instead(
  issues: Issue[],
  from: number,
  path: string,
  message: string,
): void {
  const [first] = issues.splice(from);
  if (first !== undefined)
    issues.push({ path, keyword: first.keyword, message });
}`;

const likeness = `/** A text that equal values share, so that only values with one text need comparing. */
function likeness(value: unknown, depth = 0): string {
  if (depth > 500) return "";
  const inner = (item: unknown) => likeness(item, depth + 1);
  if (list(value)) return \`[\${value.map(inner).join()}]\`;
  if (!fields(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).sort();
  return \`{\${names.map((name) => JSON.stringify(name) + inner(value[name])).join()}}\`;
}`;

const list = `function list(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}`;

const longer = `/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}`;

const missing = `function missing(issues: Issue[], path: string, name: string): void {
  const message = \`must have member \${JSON.stringify(name)}\`;
  issues.push({ path, keyword: "required", message });
}`;

const multiple = `/** Decimal fractions are compared as whole numbers, because 0.3 / 0.1 is not 3. */
function multiple(value: number, step: number): boolean {
  if (value % step === 0) return true;
  const [left, leftPower] = decimal(value);
  const [right, rightPower] = decimal(step);
  const power = Math.min(leftPower, rightPower);
  const whole = left * 10n ** BigInt(leftPower - power);
  return whole % (right * 10n ** BigInt(rightPower - power)) === 0n;
}

/** The shortest decimal that is this number: its digits, and the power of ten that they count. */
function decimal(value: number): [bigint, number] {
  const [digits = "", exponent] = value.toExponential().split("e");
  const [whole, fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}`;

const nameOf = `/** What a value is, for a message: \`a string\`, \`an array\`, \`null\`. */
function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : \`a \${typeof value}\`;
}`;

const own = `/** A member that the object has itself, never one that it inherits. */
function own(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}`;

const pointer = `function pointer(path: string, name: string): string {
  return \`\${path}/\${name.replaceAll("~", "~0").replaceAll("/", "~1")}\`;
}`;

const refuse = `function refuse(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
): void {
  issues.push({ path, keyword, message });
}`;

const refuseValue = `function refuseValue(
  issues: Issue[],
  path: string,
  keyword: string,
  message: string,
  value: unknown,
): void {
  const whole = \`\${message}, not \${show(value)}\`;
  issues.push({ path, keyword, message: whole });
}`;

const repeated = `/** Index of the first item that equals an earlier one, or -1. */
function repeated(items: readonly unknown[]): number {
  const seen = new Map<unknown, unknown[]>();
  for (const [index, item] of items.entries()) {
    const key = typeof item === "object" ? likeness(item) : item;
    const alike = seen.get(key) ?? [];
    if (alike.some((other) => equal(other, item))) return index;
    seen.set(key, [...alike, item]);
  }
  return -1;
}`;

const repeatedBy = `/** Index of the first object whose member agrees with an earlier one's, or -1. */
function repeatedBy(items: readonly unknown[], name: string): number {
  const holders = [...items.entries()].filter(
    ([, item]) => fields(item) && own(item, name) !== undefined,
  );
  const values = holders.map(([, item]) =>
    fields(item) ? own(item, name) : undefined,
  );
  return holders[repeated(values)]?.[0] ?? -1;
}`;

const shorter = `/** Whether a text has fewer characters; each has one unit or two, so few texts need counting. */
function shorter(text: string, least: number): boolean {
  return text.length < 2 * least && codePoints(text) < least;
}`;

const show = `/** A value in a message: itself when it is short, else what it is. */
function show(value: unknown): string {
  if (typeof value === "object" || typeof value === "undefined")
    return nameOf(value);
  const text =
    typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : nameOf(value);
}`;

const tooDeep = `function tooDeep(issues: Issue[], path: string): void {
  const message = "is nested deeper than 500 levels";
  issues.push({ path, keyword: "depth", message });
}`;

const within = `/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}`;

const wrongType = `function wrongType(
  issues: Issue[],
  path: string,
  wanted: string,
  value: unknown,
): void {
  const message = \`must be \${wanted}, not \${nameOf(value)}\`;
  issues.push({ path, keyword: "type", message });
}`;

export const validatorHelpers: Readonly<Record<string, ValidatorHelper>> = {
  codePoints: { text: codePoints, uses: [], declares: ["codePoints"] },
  distinct: { text: distinct, uses: [], declares: ["distinct"] },
  equal: { text: equal, uses: ["fields", "list"], declares: ["equal"] },
  fields: { text: fields, uses: [], declares: ["fields"] },
  finds: { text: finds, uses: [], declares: ["finds", "isEdge"] },
  fitsDateTime: { text: fitsDateTime, uses: [], declares: ["fitsDateTime"] },
  fitsUri: { text: fitsUri, uses: [], declares: ["fitsUri"] },
  inArm: { text: inArm, uses: [], declares: ["inArm"] },
  instead: { text: instead, uses: [], declares: ["instead"] },
  likeness: {
    text: likeness,
    uses: ["fields", "list"],
    declares: ["likeness"],
  },
  list: { text: list, uses: [], declares: ["list"] },
  longer: { text: longer, uses: ["codePoints"], declares: ["longer"] },
  missing: { text: missing, uses: [], declares: ["missing"] },
  multiple: { text: multiple, uses: [], declares: ["multiple", "decimal"] },
  nameOf: { text: nameOf, uses: [], declares: ["nameOf"] },
  own: { text: own, uses: [], declares: ["own"] },
  pointer: { text: pointer, uses: [], declares: ["pointer"] },
  refuse: { text: refuse, uses: [], declares: ["refuse"] },
  refuseValue: { text: refuseValue, uses: ["show"], declares: ["refuseValue"] },
  repeated: {
    text: repeated,
    uses: ["equal", "likeness"],
    declares: ["repeated"],
  },
  repeatedBy: {
    text: repeatedBy,
    uses: ["fields", "own", "repeated"],
    declares: ["repeatedBy"],
  },
  shorter: { text: shorter, uses: ["codePoints"], declares: ["shorter"] },
  show: { text: show, uses: ["nameOf"], declares: ["show"] },
  tooDeep: { text: tooDeep, uses: [], declares: ["tooDeep"] },
  within: { text: within, uses: [], declares: ["within"] },
  wrongType: { text: wrongType, uses: ["nameOf"], declares: ["wrongType"] },
};
