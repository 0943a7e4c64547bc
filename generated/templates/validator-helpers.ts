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

const asciiOfIri = `/** Puts \`_\` for what RFC 3987 allows beyond URIs: private characters in a query only. */
function asciiOfIri(text: string): string {
  const [, before = "", query = "", rest = ""] =
    /^([^?#]*)(\\?[^#]*)?(.*)$/s.exec(text) ?? [];
  return (before + query.replace(/\\p{Co}/gu, "_") + rest).replace(
    /(?!\\p{NChar})[\\u{a0}-\\u{d7ff}\\u{f900}-\\u{ffef}\\u{10000}-\\u{dffff}\\u{e1000}-\\u{effff}]/gu,
    "_",
  );
}`;

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

const fitsBidi = `/** RFC 5893: where one label runs from right to left, each runs one way. */
function fitsBidi(labels: readonly string[]): boolean {
  const kinds = labels.map((label) =>
    label.replace(/./gu, (letter) => {
      if (/\\p{Mn}/u.test(letter)) return "M";
      if (/[\\d\\u06f0-\\u06f9]/.test(letter)) return "E";
      if (/[\\u0660-\\u0669\\u{10d30}-\\u{10d39}]/u.test(letter)) return "A";
      if (
        /[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]/u.test(
          letter,
        )
      )
        return "R";
      return /[\\p{L}\\p{Mc}]/u.test(letter) ? "L" : "O";
    }),
  );
  return (
    !kinds.some((kind) => /[AR]/.test(kind)) ||
    kinds.every(
      (kind) =>
        /^(?:R|R[RAEOM]*[RAE]|L|L[LEOM]*[LE])M*$/.test(kind) &&
        !/A.*E|E.*A/.test(kind),
    )
  );
}`;

const fitsDate = `/** An RFC 3339 date of the calendar. */
function fitsDate(text: string): boolean {
  const parts = /^(\\d{4})-(\\d\\d)-(\\d\\d)$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days =
    month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) % 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}`;

const fitsDateTime = `/** An RFC 3339 date and time. */
function fitsDateTime(text: string): boolean {
  const isMarked = text[10] === "T" || text[10] === "t";
  return isMarked && fitsDate(text.slice(0, 10)) && fitsTime(text.slice(11));
}`;

const fitsDuration = `/** An RFC 3339 duration: no unit is left out between two others. */
function fitsDuration(text: string): boolean {
  const [, weeks, date, time] =
    /^P(?:(\\d+W)|(\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)?(T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S))?)$/.exec(
      text,
    ) ?? [];
  return (weeks ?? date ?? time) !== undefined;
}`;

const fitsEmail = `/** An RFC 5321 mailbox. */
function fitsEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  const isLocal =
    local.length <= 64 &&
    (/^[\\w!#$%&'*+/=?^\`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^\`{|}~-]+)*$/.test(local) ||
      /^"(?:[ !#-[\\]-~]|\\\\[ -~])*"$/.test(local));
  if (!isLocal || domain.length > 255) return false;
  if (/^\\[IPv6:.*\\]$/i.test(domain)) return fitsIpv6(domain.slice(6, -1));
  if (/^\\[.*\\]$/.test(domain)) return fitsIpv4(domain.slice(1, -1));
  return /^(?:(?:^|\\b\\.)[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?)+$/i.test(domain);
}`;

const fitsHostname = `/** A host name of RFC 1123, whose \`xn--\` labels are those of RFC 5890. */
function fitsHostname(text: string): boolean {
  return /^[\\w.-]+$/.test(text) && fitsIdnHostname(text);
}`;

const fitsIdnEmail = `/** An RFC 6531 mailbox: one with letters of any script. */
function fitsIdnEmail(text: string): boolean {
  return fitsEmail(text.replace(/\\P{ASCII}/gu, "a"));
}`;

const fitsIdnHostname = `/** A host name of RFC 5890: labels of letters of any script, or their \`xn--\` form. */
function fitsIdnHostname(text: string): boolean {
  const labels: string[] = [];
  let length = -1;
  if (text.length > 506) return false;
  for (const label of text.split(/[.\\u3002\\uff0e\\uff61]/)) {
    const isPlain = !/\\P{ASCII}/u.test(label);
    const isEncoded = isPlain && /^xn--/i.test(label);
    const ascii = isPlain ? label.toLowerCase() : \`xn--\${toPunycode(label)}\`;
    const letters = isEncoded ? fromPunycode(ascii.slice(4)) : label;
    if (!/^[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?$/.test(ascii)) return false;
    if (letters === undefined) return false;
    if ((isEncoded || !isPlain) && !fitsIdnLabel(letters)) return false;
    if (isEncoded && ascii !== \`xn--\${toPunycode(letters)}\`) return false;
    labels.push(letters);
    length += ascii.length + 1;
  }
  return length <= 253 && fitsBidi(labels);
}`;

const fitsIdnLabel = `/** A label of RFC 5892 that is not ASCII. */
function fitsIdnLabel(label: string): boolean {
  return (
    label === label.normalize("NFC") &&
    // Letters, marks and digits that stay what they are, and the exceptions.
    /^(?:(?![\\p{CWKCF}\\u0640\\u07fa\\u1100-\\u11ff\\u3031-\\u3035\\u303b\\ua960-\\ua97f\\ud7b0-\\ud7ff]|[\\u20d0-\\u20ff]|[\\u302e-\\u302f]|[\\u{1d165}-\\u{1d244}])[\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}-]|[\\u200c-\\u200d\\u00b7\\u00df\\u0375\\u03c2\\u05f3\\u05f4\\u06fd\\u06fe\\u0f0b\\u3007\\u30fb])+$/u.test(
      label,
    ) &&
    !/^[-\\p{M}]|^..--|-$/u.test(label) &&
    // Signs that need certain neighbours.
    !/(?<!l)\\u00b7|\\u00b7(?!l)|\\u0375(?!\\p{sc=Grek})|(?<!\\p{sc=Hebr})[\\u05f3\\u05f4]/u.test(
      label,
    ) &&
    (!label.includes("\\u30fb") ||
      /[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}]/u.test(label)) &&
    !(/[\\u0660-\\u0669]/.test(label) && /[\\u06f0-\\u06f9]/.test(label)) &&
    [...label].every(
      (letter, at) => !/[\\u200c\\u200d]/.test(letter) || joinsOver(label, at),
    )
  );
}`;

const fitsIpv4 = `/** Four decimal numbers of one byte each. */
function fitsIpv4(text: string): boolean {
  return /^(?:(?:^|\\b\\.)(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){4}$/.test(text);
}`;

const fitsIpv6 = `/** An RFC 4291 address, without zone. */
function fitsIpv6(text: string): boolean {
  const end = text.lastIndexOf(":") + 1;
  const isMixed = text.includes(".");
  if (text.length > 45 || (isMixed && !fitsIpv4(text.slice(end)))) return false;
  const halves = (isMixed ? \`\${text.slice(0, end)}0:0\` : text).split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  return (
    groups.every((group) => /^[\\da-f]{1,4}$/i.test(group)) &&
    (halves.length === 2
      ? groups.length < 8
      : groups.length === 8 && halves.length === 1)
  );
}`;

const fitsIri = `/** An RFC 3987 IRI with a scheme. */
function fitsIri(text: string): boolean {
  return fitsUri(asciiOfIri(text));
}`;

const fitsIriReference = `/** An RFC 3987 IRI, or a reference relative to one. */
function fitsIriReference(text: string): boolean {
  return fitsUriReference(asciiOfIri(text));
}`;

const fitsJsonPointer = `/** An RFC 6901 pointer. */
function fitsJsonPointer(text: string): boolean {
  return (text === "" || text[0] === "/") && !/~(?![01])/.test(text);
}`;

const fitsRegex = `/** A regular expression of ECMA-262 with the flag u, which is read and never run. */
function fitsRegex(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}`;

const fitsRelativeJsonPointer = `/** How many levels up, then a pointer, or \`#\` for the name there. */
function fitsRelativeJsonPointer(text: string): boolean {
  const rest = text.replace(/^(?:0|[1-9]\\d*)/, "");
  return rest !== text && (rest === "#" || fitsJsonPointer(rest));
}`;

const fitsTime = `/** An RFC 3339 time with its offset; leap seconds only where they can be. */
function fitsTime(text: string): boolean {
  const parts =
    /^(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?(?:[zZ]|([+-])(\\d\\d):(\\d\\d))$/.exec(text);
  if (parts === null) return false;
  const [hour = 0, minute = 0, second = 0, , zoneHour = 0, zoneMinute = 0] =
    parts.slice(1).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59)
    return false;
  const zone = (zoneHour * 60 + zoneMinute) * (parts[4] === "-" ? -1 : 1);
  const isLastMinute = (hour * 60 + minute - zone + 1441) % 1440 === 0;
  return second < 60 || (second === 60 && isLastMinute);
}`;

const fitsUri = `/** An RFC 3986 URI with a scheme. */
function fitsUri(text: string): boolean {
  return /^[a-z][a-z\\d+.-]*:/i.test(text) && fitsUriReference(text);
}`;

const fitsUriReference = `/** An RFC 3986 URI, or a reference relative to one. */
function fitsUriReference(text: string): boolean {
  const [whole, scheme, authority, path] =
    /^(?:([^:/?#]*):)?(?:\\/\\/([^/?#]*))?(.*)$/s.exec(text) ?? [];
  const [, after = ""] = /^[^#]*#(.*)$/s.exec(text) ?? [];
  if (/[^\\w.~!$&'()*+,;=:@%/?#-]/.test(path ?? "") || after.includes("#"))
    return false;
  if (/%(?![\\da-f]{2})/i.test(whole ?? "")) return false;
  if (scheme !== undefined && !/^[a-z][a-z\\d+.-]*$/i.test(scheme)) return false;
  const host =
    /^(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[([^\\]]*)\\]|[\\w.~!$&'()*+,;=%-]*)(?::\\d*)?$/.exec(
      authority ?? "",
    );
  if (host === null) return false;
  const [, address] = host;
  const isFuture = /^v[\\da-f]+\\.[\\w.~!$&'()*+,;=:-]+$/i.test(address ?? "");
  return address === undefined || isFuture || fitsIpv6(address);
}`;

const fitsUriTemplate = `/** An RFC 6570 template: expressions in braces, and text that may be in a URI. */
function fitsUriTemplate(text: string): boolean {
  const isName = /^(?:\\w|%[\\da-fA-F]{2})(?:\\.?(?:\\w|%[\\da-fA-F]{2}))*$/;
  const literals = text.replace(
    /\\{[+#./;?&=,!@|]?([^{}]+)\\}/g,
    (whole, names: string) => {
      const fits = names
        .split(",")
        .every((name) =>
          isName.test(name.replace(/(?::[1-9]\\d{0,3}|\\*)$/, "")),
        );
      return fits ? "-" : whole;
    },
  );
  return !/[\\p{Cc}\\p{Cs} "<>\\\\^\`{|}]|%(?![\\da-fA-F]{2})/u.test(literals);
}`;

const fitsUuid = `/** An RFC 4122 UUID of any version. */
function fitsUuid(text: string): boolean {
  return /^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(text);
}`;

const fromPunycode = `/** What an RFC 3492 text stands for, in small letters; undefined when it is none. */
function fromPunycode(text: string): string | undefined {
  const start = text.lastIndexOf("-") + 1;
  const letters = [...text.slice(0, Math.max(start - 1, 0))];
  let point = 128;
  let bias = 72;
  let index = 0;
  for (let at = start; at < text.length; index += 1) {
    const before = index;
    let weight = 1;
    for (let base = 36; ; base += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(
        text[at] ?? "-",
      );
      const limit = Math.min(Math.max(base - bias, 1), 26);
      if (digit < 0) return undefined;
      at += 1;
      index += digit * weight;
      if (digit < limit) break;
      weight *= 36 - limit;
    }
    const count = letters.length + 1;
    bias = punycodeBias(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10ffff) return undefined;
    letters.splice(index, 0, String.fromCodePoint(point));
  }
  return letters.join("");
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

const joinsOver = `/**
 * Whether RFC 5892 allows the joiner at a place, counted in code points: after a
 * virama, or, where it keeps two letters apart, between letters that would join.
 * JavaScript knows no joining types, so letters of a script that joins count as
 * joining, but for the Arabic ones that do not.
 */
function joinsOver(label: string, at: number): boolean {
  const letters = [...label];
  const last = letters[at - 1] ?? "";
  // A virama sorts between marks of the combining classes 8 and 10.
  if (
    last !== "" &&
    \`\${last}\\u3099\`.normalize("NFD") === \`\\u3099\${last}\` &&
    \`\\u05b0\${last}\`.normalize("NFD") === \`\${last}\\u05b0\`
  )
    return true;
  const before = letters
    .slice(0, at)
    .join("")
    .replace(/\\p{Mn}+$/u, "");
  const after = letters
    .slice(at + 1)
    .join("")
    .replace(/^\\p{Mn}+/u, "");
  const joining =
    /[\\p{sc=Adlm}\\p{sc=Arab}\\p{sc=Mand}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Rohg}\\p{sc=Syrc}]/u;
  return (
    letters[at] === "\\u200c" &&
    joining.test([...before].at(-1) ?? "") &&
    !/[\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef]$/.test(
      before,
    ) &&
    joining.test([...after][0] ?? "") &&
    !/^[\\u0621\\u0674]/.test(after)
  );
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

const punycodeBias = `/** How RFC 3492 adapts to the distances it has seen. */
function punycodeBias(
  distance: number,
  count: number,
  isFirst: boolean,
): number {
  let rest = Math.floor(distance / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
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

const toPunycode = `/** A text in the letters and digits of RFC 3492. */
function toPunycode(text: string): string {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const basic = points.filter((one) => one < 128);
  let result = String.fromCodePoint(...basic) + (basic.length > 0 ? "-" : "");
  let done = basic.length;
  let point = 128;
  let bias = 72;
  let distance = 0;
  for (; done < points.length; point += 1, distance += 1) {
    const next = Math.min(...points.filter((one) => one >= point));
    distance += (next - point) * (done + 1);
    point = next;
    for (const one of points) {
      if (one < point) distance += 1;
      if (one !== point) continue;
      let rest = distance;
      for (let base = 36; ; base += 36) {
        const limit = Math.min(Math.max(base - bias, 1), 26);
        const digit =
          rest < limit ? rest : limit + ((rest - limit) % (36 - limit));
        result += "abcdefghijklmnopqrstuvwxyz0123456789"[digit] ?? "";
        if (rest < limit) break;
        rest = Math.floor((rest - limit) / (36 - limit));
      }
      bias = punycodeBias(distance, done + 1, done === basic.length);
      distance = 0;
      done += 1;
    }
  }
  return result;
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
  asciiOfIri: { text: asciiOfIri, uses: [], declares: ["asciiOfIri"] },
  codePoints: { text: codePoints, uses: [], declares: ["codePoints"] },
  distinct: { text: distinct, uses: [], declares: ["distinct"] },
  equal: { text: equal, uses: ["fields", "list"], declares: ["equal"] },
  fields: { text: fields, uses: [], declares: ["fields"] },
  finds: { text: finds, uses: [], declares: ["finds", "isEdge"] },
  fitsBidi: { text: fitsBidi, uses: [], declares: ["fitsBidi"] },
  fitsDate: { text: fitsDate, uses: [], declares: ["fitsDate"] },
  fitsDateTime: {
    text: fitsDateTime,
    uses: ["fitsDate", "fitsTime"],
    declares: ["fitsDateTime"],
  },
  fitsDuration: { text: fitsDuration, uses: [], declares: ["fitsDuration"] },
  fitsEmail: {
    text: fitsEmail,
    uses: ["fitsIpv4", "fitsIpv6"],
    declares: ["fitsEmail"],
  },
  fitsHostname: {
    text: fitsHostname,
    uses: ["fitsIdnHostname"],
    declares: ["fitsHostname"],
  },
  fitsIdnEmail: {
    text: fitsIdnEmail,
    uses: ["fitsEmail"],
    declares: ["fitsIdnEmail"],
  },
  fitsIdnHostname: {
    text: fitsIdnHostname,
    uses: ["fitsBidi", "fitsIdnLabel", "fromPunycode", "toPunycode"],
    declares: ["fitsIdnHostname"],
  },
  fitsIdnLabel: {
    text: fitsIdnLabel,
    uses: ["joinsOver"],
    declares: ["fitsIdnLabel"],
  },
  fitsIpv4: { text: fitsIpv4, uses: [], declares: ["fitsIpv4"] },
  fitsIpv6: { text: fitsIpv6, uses: ["fitsIpv4"], declares: ["fitsIpv6"] },
  fitsIri: {
    text: fitsIri,
    uses: ["asciiOfIri", "fitsUri"],
    declares: ["fitsIri"],
  },
  fitsIriReference: {
    text: fitsIriReference,
    uses: ["asciiOfIri", "fitsUriReference"],
    declares: ["fitsIriReference"],
  },
  fitsJsonPointer: {
    text: fitsJsonPointer,
    uses: [],
    declares: ["fitsJsonPointer"],
  },
  fitsRegex: { text: fitsRegex, uses: [], declares: ["fitsRegex"] },
  fitsRelativeJsonPointer: {
    text: fitsRelativeJsonPointer,
    uses: ["fitsJsonPointer"],
    declares: ["fitsRelativeJsonPointer"],
  },
  fitsTime: { text: fitsTime, uses: [], declares: ["fitsTime"] },
  fitsUri: { text: fitsUri, uses: ["fitsUriReference"], declares: ["fitsUri"] },
  fitsUriReference: {
    text: fitsUriReference,
    uses: ["fitsIpv6"],
    declares: ["fitsUriReference"],
  },
  fitsUriTemplate: {
    text: fitsUriTemplate,
    uses: [],
    declares: ["fitsUriTemplate"],
  },
  fitsUuid: { text: fitsUuid, uses: [], declares: ["fitsUuid"] },
  fromPunycode: {
    text: fromPunycode,
    uses: ["punycodeBias"],
    declares: ["fromPunycode"],
  },
  inArm: { text: inArm, uses: [], declares: ["inArm"] },
  instead: { text: instead, uses: [], declares: ["instead"] },
  joinsOver: { text: joinsOver, uses: [], declares: ["joinsOver"] },
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
  punycodeBias: { text: punycodeBias, uses: [], declares: ["punycodeBias"] },
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
  toPunycode: {
    text: toPunycode,
    uses: ["punycodeBias"],
    declares: ["toPunycode"],
  },
  tooDeep: { text: tooDeep, uses: [], declares: ["tooDeep"] },
  within: { text: within, uses: [], declares: ["within"] },
  wrongType: { text: wrongType, uses: ["nameOf"], declares: ["wrongType"] },
};
