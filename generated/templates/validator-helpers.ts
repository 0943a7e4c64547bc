// Generated from templates/validator. Do not edit.
// Edit the functions there, then run: npm run generate

/** A function or type that a validator module prints for itself. */
export interface ValidatorHelper {
  readonly text: string;
  /** Other helpers that it uses. */
  readonly uses: readonly string[];
  /** Every name that the text declares. */
  readonly declares: readonly string[];
}

const RuleSearch = `/** A look for what is wrong with a value. */
interface RuleSearch {
  readonly issues: Issue[];
  /** So many are enough: one, where only the verdict counts. */
  readonly most: number;
  /** How often a rule that refers back to itself was entered. */
  readonly depth: number;
  /** What is done for a keyword: the text that it gives is the message of an issue. */
  readonly keywords: {
    readonly [keyword: string]: (
      asked: never,
      value: unknown,
      path: string,
      search: RuleSearch,
      rule: never,
    ) => unknown;
  };
}`;

const ValueRule = `/** What a value must be: JSON types in the words of messages, or keywords with what each asks. */
type ValueRule = string | { readonly [keyword: string]: unknown };`;

const asciiOfIri = `/** Puts \`_\` for what RFC 3987 allows beyond URIs: private characters in a query only. */
function asciiOfIri(text: string): string {
  const [, before = "", query = "", rest = ""] =
    /^([^?#]*)(\\?[^#]*)?(.*)$/s.exec(text) ?? [];
  return (before + query.replace(/\\p{Co}/gu, "_") + rest).replace(
    /(?!\\p{NChar})[\\u{a0}-\\u{d7ff}\\u{f900}-\\u{ffef}\\u{10000}-\\u{dffff}\\u{e1000}-\\u{effff}]/gu,
    "_",
  );
}`;

const askAdditionalProperties = `function askAdditionalProperties(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: Parameters<typeof others>[1],
): void {
  if (!fields(value)) return;
  for (const name of others(value, asked)) {
    explain(rule, value[name], pointer(path, name), search);
  }
}`;

const askAllOf = `/** Two parts may tell the same fault, which is still one. */
function askAllOf(
  parts: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  for (const part of parts) {
    explain(part, value, path, search);
  }
  distinct(search.issues, from);
}`;

const askAnyOf = `function askAnyOf(
  arms: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
  rule: Parameters<typeof loneArm>[1] & { readonly words: string },
): string | undefined {
  const only = loneArm(arms, rule, value);
  if (only !== undefined) explain(only, value, path, search);
  else if (!arms.some((arm) => holds(arm, value, search)))
    return \`must be \${rule.words}\`;
  return undefined;
}`;

const askCheck = `/** The validator of another module. */
function askCheck(
  check: (value: unknown) => readonly Issue[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  within(issues, path, check(value));
}`;

const askClosedAfter = `/** So many items have rules of their own, and none may follow. */
function askClosedAfter(
  most: number,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!list(value) || value.length <= most) return;
  const message = \`must have at most \${counted(most, "item")}\`;
  issues.push({ path, keyword: "items", message });
}`;

const askContains = `function askContains(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly minContains?: number; readonly maxContains?: number },
): void {
  if (!list(value)) return;
  const { minContains = 1, maxContains = Infinity } = asked;
  const found = value.filter((item) => holds(rule, item, search)).length;
  const isFew = found < minContains;
  if (!isFew && found <= maxContains) return;
  const amount = isFew
    ? \`at least \${counted(minContains, "item")}\`
    : \`at most \${counted(maxContains, "item")}\`;
  search.issues.push({
    path,
    keyword: isFew ? "contains" : "maxContains",
    message: \`must contain \${amount} of the kind that is asked for\`,
  });
}`;

const askDependentRequired = `/** Names, each with those that must be there when it is. */
function askDependentRequired(
  pairs: readonly (readonly [string, readonly string[]])[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, others] of pairs) {
    if (own(value, name) === undefined) continue;
    for (const other of others) {
      if (own(value, other) !== undefined) continue;
      const because = \`because it has \${JSON.stringify(name)}\`;
      const message = \`must have member \${JSON.stringify(other)}, \${because}\`;
      issues.push({ path, keyword: "dependentRequired", message });
    }
  }
}`;

const askDependentSchemas = `/** Names, each with a rule for the object that has it. */
function askDependentSchemas(
  pairs: readonly (readonly [string, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, rule] of pairs)
    if (own(value, name) !== undefined) explain(rule, value, path, search);
}`;

const askEnter = `/**
 * A rule that refers back to itself, from outside: its depth is counted anew.
 * A rule may need so much of the stack at each level that 500 are too many.
 */
function askEnter(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const from = search.issues.length;
  try {
    explain(next(), value, path, { ...search, depth: 0 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "is nested too deep to be checked";
    search.issues.splice(from, Infinity, { path, keyword: "depth", message });
  }
}`;

const askEnum = `/** One of values that are compared as they are: text, numbers, \`true\`, \`false\`, \`null\`. */
function askEnum(
  values: readonly unknown[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (values.includes(value)) return;
  const keyword = values.length === 1 ? "const" : "enum";
  const message = \`must be \${wantedValues(values)}, not \${show(value)}\`;
  issues.push({ path, keyword, message });
}`;

const askEqual = `/** One of values among which are lists or objects. */
function askEqual(
  values: readonly unknown[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!values.some((one) => equal(one, value)))
    askEnum(values, value, path, search);
}`;

const askExclusiveMaximum = `function askExclusiveMaximum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value >= limit;
  return fails ? \`must be less than \${limit}\` : undefined;
}`;

const askExclusiveMinimum = `function askExclusiveMinimum(
  limit: number,
  value: unknown,
): string | undefined {
  const fails = typeof value === "number" && value <= limit;
  return fails ? \`must be more than \${limit}\` : undefined;
}`;

const askIf = `function askIf(
  test: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  asked: { readonly then?: ValueRule; readonly else?: ValueRule },
): void {
  const rule = holds(test, value, search) ? asked.then : asked.else;
  if (rule !== undefined) explain(rule, value, path, search);
}`;

const askInstead = `/** One message for whatever is wrong by a rule. */
function askInstead(
  message: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  { of }: { readonly of: ValueRule },
): void {
  const from = search.issues.length;
  explain(of, value, path, search);
  instead(search.issues, from, path, message);
}`;

const askItems = `function askItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, item] of value.entries())
    explain(rule, item, \`\${path}/\${index}\`, search);
}`;

const askMaxItems = `function askMaxItems(most: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length > most)) return undefined;
  return \`must have at most \${counted(most, "item")}\`;
}`;

const askMaxLength = `function askMaxLength(most: number, value: unknown): string | undefined {
  if (typeof value !== "string" || !longer(value, most)) return undefined;
  return \`must have at most \${counted(most, "character")}\`;
}`;

const askMaxProperties = `function askMaxProperties(most: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length > most)) return undefined;
  return \`must have at most \${counted(most, "member")}\`;
}`;

const askMaximum = `function askMaximum(most: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value > most;
  return fails ? \`must be at most \${most}\` : undefined;
}`;

const askMembers = `/** A name ends in \`!\` when the member is required, else in \`?\`. */
function askMembers(
  rules: { readonly [name: string]: ValueRule },
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const key of Object.keys(rules)) {
    const name = key.slice(0, -1);
    const part = member(value, name);
    if (part !== undefined)
      explain(rules[key] ?? {}, part, pointer(path, name), search);
    else if (key.endsWith("!")) missing(search.issues, path, name);
  }
}`;

const askMinItems = `function askMinItems(least: number, value: unknown): string | undefined {
  if (!list(value) || !(value.length < least)) return undefined;
  return \`must have at least \${counted(least, "item")}\`;
}`;

const askMinLength = `function askMinLength(least: number, value: unknown): string | undefined {
  if (typeof value !== "string" || longer(value, least - 1)) return undefined;
  return least === 1
    ? "must not be empty"
    : \`must have at least \${least} characters\`;
}`;

const askMinProperties = `function askMinProperties(least: number, value: unknown): string | undefined {
  if (!fields(value) || !(Object.keys(value).length < least)) return undefined;
  return \`must have at least \${counted(least, "member")}\`;
}`;

const askMinimum = `function askMinimum(least: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && value < least;
  return fails ? \`must be at least \${least}\` : undefined;
}`;

const askMultipleOf = `function askMultipleOf(step: number, value: unknown): string | undefined {
  const fails = typeof value === "number" && !multiple(value, step);
  return fails ? \`must be a multiple of \${step}\` : undefined;
}`;

const askNot = `function askNot(
  rule: ValueRule,
  value: unknown,
  _path: string,
  search: RuleSearch,
): string | undefined {
  return holds(rule, value, search) ? "must not be like this" : undefined;
}`;

const askOneOf = `function askOneOf(
  arms: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
  rule: Parameters<typeof loneArm>[1] & { readonly words: string },
): string | undefined {
  const only = loneArm(arms, rule, value);
  if (only !== undefined) explain(only, value, path, search);
  else {
    const fitting = arms.filter((arm) => holds(arm, value, search)).length;
    if (fitting !== 1)
      return \`must be \${fitting === 0 ? "" : "only one of "}\${rule.words}\`;
  }
  return undefined;
}`;

const askPatternProperties = `/** Tests of names, each with a rule for the members whose name passes. */
function askPatternProperties(
  patterns: readonly (readonly [(name: string) => boolean, ValueRule])[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const [name, member] of Object.entries(value)) {
    for (const [test, rule] of patterns)
      if (test(name)) explain(rule, member, pointer(path, name), search);
  }
}`;

const askPlainMembers = `/** Members whose names need no care: none is inherited by every object, none has to be escaped in a pointer. */
function askPlainMembers(
  rules: { readonly [name: string]: ValueRule },
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const key of Object.keys(rules)) {
    const name = key.slice(0, -1);
    const part = value[name];
    if (part !== undefined)
      explain(rules[key] ?? {}, part, \`\${path}/\${name}\`, search);
    else if (key.endsWith("!")) missing(search.issues, path, name);
  }
}`;

const askPrefixItems = `function askPrefixItems(
  rules: readonly ValueRule[],
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!list(value)) return;
  for (const [index, rule] of rules.slice(0, value.length).entries()) {
    explain(rule, value[index], \`\${path}/\${index}\`, search);
  }
}`;

const askPresent = `/** Any value, as long as there is one. */
function askPresent(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: { readonly issues: Issue[] },
): void {
  if (value !== undefined) return;
  const message = \`must be a JSON value, not \${nameOf(value)}\`;
  issues.push({ path, keyword: "type", message });
}`;

const askPropertyNames = `function askPropertyNames(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of Object.keys(value))
    explain(rule, name, pointer(path, name), search);
}`;

const askRef = `/** A rule inside of which this one is again. */
function askRef(
  next: () => ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const depth = search.depth + 1;
  if (depth > 500) tooDeep(search.issues, path);
  else explain(next(), value, path, { ...search, depth });
}`;

const askRefuse = `/** Takes nothing: the keyword that says so, and its message. */
function askRefuse(
  [keyword, message]: readonly [string, string],
  _value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  issues.push({ path, keyword, message });
}`;

const askRequired = `/** Members that must be there, whatever they are. */
function askRequired(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  if (!fields(value)) return;
  for (const name of names)
    if (member(value, name) === undefined) missing(issues, path, name);
}`;

const askRestItems = `/** What every item must be that follows those with rules of their own. */
function askRestItems(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  { prefixItems = [] }: { readonly prefixItems?: readonly ValueRule[] },
): void {
  if (!list(value)) return;
  for (let index = prefixItems.length; index < value.length; index += 1) {
    explain(rule, value[index], \`\${path}/\${index}\`, search);
  }
}`;

const askSealed = `/**
 * Members and items that no keyword of the rule has looked at. What a value
 * that does not fit looked at is not known, so its own faults come first.
 */
function askSealed(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
  rest: {
    readonly unseenMembers?: ValueRule;
    readonly unseenItems?: ValueRule;
  },
): void {
  const from = search.issues.length;
  explain(rule, value, path, search);
  if (search.issues.length > from) return;
  const seen = new Set<string | number>();
  look(rule, value, seen, search);
  const unseen = fields(value) ? rest.unseenMembers : rest.unseenItems;
  const parts = fields(value)
    ? Object.entries(value)
    : list(value)
      ? value.entries()
      : [];
  for (const [key, part] of parts) {
    if (unseen === undefined || seen.has(key)) continue;
    explain(unseen, part, pointer(path, \`\${key}\`), search);
  }
}`;

const askTag = `/** A member whose value says which arm of a union a value is held against. */
function askTag(
  name: string,
  value: unknown,
  path: string,
  search: RuleSearch,
  {
    arms,
  }: { readonly arms: readonly (readonly [readonly unknown[], ValueRule])[] },
): void {
  const { issues } = search;
  if (!fields(value)) {
    const message = \`must be an object, not \${nameOf(value)}\`;
    issues.push({ path, keyword: "type", message });
    return;
  }
  const tag = member(value, name);
  const [values, rule] = arms.find(([of]) => of.includes(tag)) ?? [];
  const from = issues.length;
  if (tag === undefined) missing(issues, path, name);
  else if (values === undefined || rule === undefined) {
    const wanted = wantedValues(arms.flatMap(([of]) => of));
    const message = \`must be \${wanted}, not \${show(tag)}\`;
    issues.push({ path: pointer(path, name), keyword: "enum", message });
  } else {
    explain(rule, value, path, search);
    inArm(issues, from, \`\${name} \${wantedValues(values)}\`);
  }
}`;

const askTests = `/** Each test of a text beside what its failure is told by: patterns and formats. */
function askTests(
  tests: readonly (readonly [string, (text: string) => boolean])[],
  value: unknown,
): string | undefined {
  if (typeof value !== "string") return undefined;
  return tests.find(([, test]) => !test(value))?.[0];
}`;

const askType = `/** The types stand in the words of the message: \`a string or null\`. */
function askType(words: string, value: unknown): string | undefined {
  const own = nameOf(value);
  const fits =
    typeof value === "number"
      ? (words.includes("a number") && Number.isFinite(value)) ||
        (words.includes("an integer") && Number.isInteger(value))
      : words.includes(own === "a boolean" ? "true or false" : own);
  return fits ? undefined : \`must be \${words}, not \${own}\`;
}`;

const askUniqueBy = `/** Names of members in which no two items may agree. */
function askUniqueBy(
  names: readonly string[],
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  for (const name of names) {
    const index = list(value) ? repeatedBy(value, name) : -1;
    const message = \`must not have the same \${JSON.stringify(name)} as an earlier item\`;
    const place = { path: \`\${path}/\${index}\`, keyword: "x-unique-by" };
    if (index !== -1) issues.push({ ...place, message });
  }
}`;

const askUniqueItems = `/** The first item that repeats another is told, at its own place. */
function askUniqueItems(
  _asked: true,
  value: unknown,
  path: string,
  { issues }: RuleSearch,
): void {
  const index = list(value) ? repeated(value) : -1;
  if (index === -1) return;
  const message = "must not repeat an earlier item";
  issues.push({ path: \`\${path}/\${index}\`, keyword: "uniqueItems", message });
}`;

const codePoints = `/** Length as JSON Schema counts it: a pair of surrogates is one. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}`;

const counted = `function counted(amount: number, noun: string): string {
  return \`\${amount} \${noun}\${amount === 1 ? "" : "s"}\`;
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

const examine = `/** Everything that is wrong with a value, whatever its rule asks for. */
function examine(rule: ValueRule, value: unknown): Issue[] {
  return examineBy(everyKeyword, { enter: () => rule }, value);
}

const everyKeyword = {
  additionalProperties: askAdditionalProperties,
  allOf: askAllOf,
  anyOf: askAnyOf,
  check: askCheck,
  closedAfter: askClosedAfter,
  contains: askContains,
  dependentRequired: askDependentRequired,
  dependentSchemas: askDependentSchemas,
  enter: askEnter,
  enum: askEqual,
  exclusiveMaximum: askExclusiveMaximum,
  exclusiveMinimum: askExclusiveMinimum,
  format: askTests,
  if: askIf,
  instead: askInstead,
  items: askRestItems,
  maxItems: askMaxItems,
  maxLength: askMaxLength,
  maxProperties: askMaxProperties,
  maximum: askMaximum,
  members: askMembers,
  minItems: askMinItems,
  minLength: askMinLength,
  minProperties: askMinProperties,
  minimum: askMinimum,
  multipleOf: askMultipleOf,
  not: askNot,
  oneOf: askOneOf,
  pattern: askTests,
  patternProperties: askPatternProperties,
  prefixItems: askPrefixItems,
  present: askPresent,
  propertyNames: askPropertyNames,
  ref: askRef,
  refuse: askRefuse,
  required: askRequired,
  sealed: askSealed,
  tag: askTag,
  type: askType,
  uniqueBy: askUniqueBy,
  uniqueItems: askUniqueItems,
};`;

const examineBy = `/** Everything that is wrong with a value, by the keywords that its rule asks for. */
function examineBy(
  keywords: RuleSearch["keywords"],
  rule: ValueRule,
  value: unknown,
): Issue[] {
  const issues: Issue[] = [];
  explain(rule, value, "", { issues, most: Infinity, depth: 0, keywords });
  return issues;
}`;

const explain = `/** Adds an issue for each fault of a value: the first alone, when it is of the wrong type or has no parts. */
function explain(
  rule: ValueRule,
  value: unknown,
  path: string,
  search: RuleSearch,
): void {
  const { issues, keywords, most } = search;
  const from = issues.length;
  const all: ValueRule = typeof rule === "string" ? { type: rule } : rule;
  for (const keyword of Object.keys(all)) {
    if (issues.length >= most) return;
    const asked = all[keyword] as never;
    const message = keywords[keyword]?.(
      asked,
      value,
      path,
      search,
      all as never,
    );
    if (typeof message === "string") issues.push({ path, keyword, message });
    const isLast = keyword === "type" || typeof value !== "object";
    if (isLast && issues.length > from) return;
  }
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

const holds = `/** Whether a value is what a rule asks for. */
function holds(rule: ValueRule, value: unknown, search: RuleSearch): boolean {
  const issues: Issue[] = [];
  explain(rule, value, "", { ...search, issues, most: 1 });
  return issues.length === 0;
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

const loneArm = `/** The only arm of a union that takes the JSON type of a value: no other can, so it is held against that one. */
function loneArm(
  arms: readonly ValueRule[],
  rule: { readonly alone?: { readonly [type: string]: number } },
  value: unknown,
): ValueRule | undefined {
  return arms[rule.alone?.[nameOf(value)] ?? -1];
}`;

const longer = `/** Whether a text has more characters; it has no more of them than units, so few texts need counting. */
function longer(text: string, most: number): boolean {
  return text.length > most && codePoints(text) > most;
}`;

const look = `/** Adds the name of each member and the index of each item of a value that fits at which a keyword looks. */
function look(
  rule: ValueRule,
  value: unknown,
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  if (typeof rule === "string") return;
  const asked = rule as RuleParts;
  if (fields(value)) lookInMembers(asked, value, seen);
  if (list(value)) lookInItems(asked, value, seen, search);
  for (const inner of taken(asked, value, search))
    look(inner, value, seen, search);
  const next = asked.ref ?? asked.enter;
  const depth = asked.ref === undefined ? 0 : search.depth + 1;
  if (next !== undefined && depth <= 500)
    look(next(), value, seen, { ...search, depth });
}

interface RuleParts {
  readonly members?: object;
  readonly patternProperties?: readonly (readonly [
    (name: string) => boolean,
    ValueRule,
  ])[];
  readonly additionalProperties?: ValueRule;
  readonly unseenMembers?: ValueRule;
  readonly prefixItems?: readonly ValueRule[];
  readonly items?: ValueRule;
  readonly unseenItems?: ValueRule;
  readonly contains?: ValueRule;
  readonly dependentSchemas?: readonly (readonly [string, ValueRule])[];
  readonly anyOf?: readonly ValueRule[];
  readonly oneOf?: readonly ValueRule[];
  readonly arms?: readonly (readonly [unknown, ValueRule])[];
  readonly allOf?: readonly ValueRule[];
  readonly if?: ValueRule;
  readonly then?: ValueRule;
  readonly else?: ValueRule;
  readonly sealed?: ValueRule;
  readonly of?: ValueRule;
  readonly ref?: () => ValueRule;
  readonly enter?: () => ValueRule;
}

function lookInMembers(
  asked: RuleParts,
  value: { readonly [name: string]: unknown },
  seen: Set<string | number>,
): void {
  const { patternProperties = [] } = asked;
  const isEvery =
    asked.additionalProperties !== undefined ||
    asked.unseenMembers !== undefined;
  for (const key of Object.keys(asked.members ?? {}))
    seen.add(key.slice(0, -1));
  for (const name of Object.keys(value))
    if (isEvery || patternProperties.some(([test]) => test(name)))
      seen.add(name);
}

function lookInItems(
  asked: RuleParts,
  value: readonly unknown[],
  seen: Set<string | number>,
  search: RuleSearch,
): void {
  const { contains, prefixItems = [] } = asked;
  const isEvery = asked.items !== undefined || asked.unseenItems !== undefined;
  for (const [index, item] of value.entries()) {
    const isOne = contains !== undefined && holds(contains, item, search);
    if (isEvery || isOne || index < prefixItems.length) seen.add(index);
  }
}

/** The rules for the value itself that had a part in taking it. */
function taken(
  asked: RuleParts,
  value: unknown,
  search: RuleSearch,
): readonly ValueRule[] {
  const { allOf = [], arms = [], dependentSchemas = [] } = asked;
  const union = [
    ...(asked.anyOf ?? []),
    ...(asked.oneOf ?? []),
    ...arms.map(([, arm]) => arm),
  ];
  const dependent = dependentSchemas.filter(
    ([name]) => fields(value) && own(value, name) !== undefined,
  );
  const isThen = asked.if !== undefined && holds(asked.if, value, search);
  return [
    ...allOf,
    ...union.filter((arm) => holds(arm, value, search)),
    ...dependent.map(([, inner]) => inner),
    ...(isThen ? [asked.if, asked.then] : [asked.else]),
    asked.sealed,
    asked.of,
  ].filter((one) => one !== undefined);
}`;

const member = `/** A member as a predicate reads it: what every object inherits does not count. */
function member(
  value: { readonly [name: string]: unknown },
  name: string,
): unknown {
  return name in Object.prototype ? own(value, name) : value[name];
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

const others = `/** Names of members that no keyword of a rule speaks of. */
function others(
  value: unknown,
  rule: {
    readonly members?: object;
    readonly patternProperties?: readonly (readonly [
      (name: string) => boolean,
      unknown,
    ])[];
  },
): readonly string[] {
  if (!fields(value)) return [];
  const { members = {}, patternProperties = [] } = rule;
  return Object.keys(value).filter(
    (name) =>
      !Object.hasOwn(members, \`\${name}!\`) &&
      !Object.hasOwn(members, \`\${name}?\`) &&
      !patternProperties.some(([test]) => test(name)),
  );
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

const wantedValues = `/** Values in a message: \`"a", "b" or 3\`, of which the first twelve are shown. */
function wantedValues(values: readonly unknown[]): string {
  const words = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > 12) words.push(\`one of \${values.length - 12} more\`);
  const last = words.pop();
  return words.length > 0 ? \`\${words.join(", ")} or \${last}\` : \`\${last}\`;
}`;

const within = `/** Issues of a part, moved to where the part is. */
function within(issues: Issue[], path: string, inner: readonly Issue[]): void {
  for (const issue of inner) issues.push({ ...issue, path: path + issue.path });
}`;

export const validatorHelpers: Readonly<Record<string, ValidatorHelper>> = {
  RuleSearch: { text: RuleSearch, uses: [], declares: ["RuleSearch"] },
  ValueRule: { text: ValueRule, uses: [], declares: ["ValueRule"] },
  asciiOfIri: { text: asciiOfIri, uses: [], declares: ["asciiOfIri"] },
  askAdditionalProperties: {
    text: askAdditionalProperties,
    uses: ["explain", "fields", "others", "pointer", "RuleSearch", "ValueRule"],
    declares: ["askAdditionalProperties"],
  },
  askAllOf: {
    text: askAllOf,
    uses: ["distinct", "explain", "RuleSearch", "ValueRule"],
    declares: ["askAllOf"],
  },
  askAnyOf: {
    text: askAnyOf,
    uses: ["explain", "holds", "loneArm", "RuleSearch", "ValueRule"],
    declares: ["askAnyOf"],
  },
  askCheck: {
    text: askCheck,
    uses: ["RuleSearch", "within"],
    declares: ["askCheck"],
  },
  askClosedAfter: {
    text: askClosedAfter,
    uses: ["counted", "list", "RuleSearch"],
    declares: ["askClosedAfter"],
  },
  askContains: {
    text: askContains,
    uses: ["counted", "holds", "list", "RuleSearch", "ValueRule"],
    declares: ["askContains"],
  },
  askDependentRequired: {
    text: askDependentRequired,
    uses: ["fields", "own", "RuleSearch"],
    declares: ["askDependentRequired"],
  },
  askDependentSchemas: {
    text: askDependentSchemas,
    uses: ["explain", "fields", "own", "RuleSearch", "ValueRule"],
    declares: ["askDependentSchemas"],
  },
  askEnter: {
    text: askEnter,
    uses: ["explain", "RuleSearch", "ValueRule"],
    declares: ["askEnter"],
  },
  askEnum: {
    text: askEnum,
    uses: ["RuleSearch", "show", "wantedValues"],
    declares: ["askEnum"],
  },
  askEqual: {
    text: askEqual,
    uses: ["askEnum", "equal", "RuleSearch"],
    declares: ["askEqual"],
  },
  askExclusiveMaximum: {
    text: askExclusiveMaximum,
    uses: [],
    declares: ["askExclusiveMaximum"],
  },
  askExclusiveMinimum: {
    text: askExclusiveMinimum,
    uses: [],
    declares: ["askExclusiveMinimum"],
  },
  askIf: {
    text: askIf,
    uses: ["explain", "holds", "RuleSearch", "ValueRule"],
    declares: ["askIf"],
  },
  askInstead: {
    text: askInstead,
    uses: ["explain", "instead", "RuleSearch", "ValueRule"],
    declares: ["askInstead"],
  },
  askItems: {
    text: askItems,
    uses: ["explain", "list", "RuleSearch", "ValueRule"],
    declares: ["askItems"],
  },
  askMaxItems: {
    text: askMaxItems,
    uses: ["counted", "list"],
    declares: ["askMaxItems"],
  },
  askMaxLength: {
    text: askMaxLength,
    uses: ["counted", "longer"],
    declares: ["askMaxLength"],
  },
  askMaxProperties: {
    text: askMaxProperties,
    uses: ["counted", "fields"],
    declares: ["askMaxProperties"],
  },
  askMaximum: { text: askMaximum, uses: [], declares: ["askMaximum"] },
  askMembers: {
    text: askMembers,
    uses: [
      "explain",
      "fields",
      "member",
      "missing",
      "pointer",
      "RuleSearch",
      "ValueRule",
    ],
    declares: ["askMembers"],
  },
  askMinItems: {
    text: askMinItems,
    uses: ["counted", "list"],
    declares: ["askMinItems"],
  },
  askMinLength: {
    text: askMinLength,
    uses: ["longer"],
    declares: ["askMinLength"],
  },
  askMinProperties: {
    text: askMinProperties,
    uses: ["counted", "fields"],
    declares: ["askMinProperties"],
  },
  askMinimum: { text: askMinimum, uses: [], declares: ["askMinimum"] },
  askMultipleOf: {
    text: askMultipleOf,
    uses: ["multiple"],
    declares: ["askMultipleOf"],
  },
  askNot: {
    text: askNot,
    uses: ["holds", "RuleSearch", "ValueRule"],
    declares: ["askNot"],
  },
  askOneOf: {
    text: askOneOf,
    uses: ["explain", "holds", "loneArm", "RuleSearch", "ValueRule"],
    declares: ["askOneOf"],
  },
  askPatternProperties: {
    text: askPatternProperties,
    uses: ["explain", "fields", "pointer", "RuleSearch", "ValueRule"],
    declares: ["askPatternProperties"],
  },
  askPlainMembers: {
    text: askPlainMembers,
    uses: ["explain", "fields", "missing", "RuleSearch", "ValueRule"],
    declares: ["askPlainMembers"],
  },
  askPrefixItems: {
    text: askPrefixItems,
    uses: ["explain", "list", "RuleSearch", "ValueRule"],
    declares: ["askPrefixItems"],
  },
  askPresent: { text: askPresent, uses: ["nameOf"], declares: ["askPresent"] },
  askPropertyNames: {
    text: askPropertyNames,
    uses: ["explain", "fields", "pointer", "RuleSearch", "ValueRule"],
    declares: ["askPropertyNames"],
  },
  askRef: {
    text: askRef,
    uses: ["explain", "RuleSearch", "tooDeep", "ValueRule"],
    declares: ["askRef"],
  },
  askRefuse: { text: askRefuse, uses: ["RuleSearch"], declares: ["askRefuse"] },
  askRequired: {
    text: askRequired,
    uses: ["fields", "member", "missing", "RuleSearch"],
    declares: ["askRequired"],
  },
  askRestItems: {
    text: askRestItems,
    uses: ["explain", "list", "RuleSearch", "ValueRule"],
    declares: ["askRestItems"],
  },
  askSealed: {
    text: askSealed,
    uses: [
      "explain",
      "fields",
      "list",
      "look",
      "pointer",
      "RuleSearch",
      "ValueRule",
    ],
    declares: ["askSealed"],
  },
  askTag: {
    text: askTag,
    uses: [
      "explain",
      "fields",
      "inArm",
      "member",
      "missing",
      "nameOf",
      "pointer",
      "RuleSearch",
      "show",
      "ValueRule",
      "wantedValues",
    ],
    declares: ["askTag"],
  },
  askTests: { text: askTests, uses: [], declares: ["askTests"] },
  askType: { text: askType, uses: ["nameOf"], declares: ["askType"] },
  askUniqueBy: {
    text: askUniqueBy,
    uses: ["list", "repeatedBy", "RuleSearch"],
    declares: ["askUniqueBy"],
  },
  askUniqueItems: {
    text: askUniqueItems,
    uses: ["list", "repeated", "RuleSearch"],
    declares: ["askUniqueItems"],
  },
  codePoints: { text: codePoints, uses: [], declares: ["codePoints"] },
  counted: { text: counted, uses: [], declares: ["counted"] },
  distinct: { text: distinct, uses: [], declares: ["distinct"] },
  equal: { text: equal, uses: ["fields", "list"], declares: ["equal"] },
  examine: {
    text: examine,
    uses: [
      "askAdditionalProperties",
      "askAllOf",
      "askAnyOf",
      "askCheck",
      "askClosedAfter",
      "askContains",
      "askDependentRequired",
      "askDependentSchemas",
      "askEnter",
      "askEqual",
      "askExclusiveMaximum",
      "askExclusiveMinimum",
      "askIf",
      "askInstead",
      "askMaxItems",
      "askMaxLength",
      "askMaxProperties",
      "askMaximum",
      "askMembers",
      "askMinItems",
      "askMinLength",
      "askMinProperties",
      "askMinimum",
      "askMultipleOf",
      "askNot",
      "askOneOf",
      "askPatternProperties",
      "askPrefixItems",
      "askPresent",
      "askPropertyNames",
      "askRef",
      "askRefuse",
      "askRequired",
      "askRestItems",
      "askSealed",
      "askTag",
      "askTests",
      "askType",
      "askUniqueBy",
      "askUniqueItems",
      "examineBy",
      "ValueRule",
    ],
    declares: ["examine", "everyKeyword"],
  },
  examineBy: {
    text: examineBy,
    uses: ["explain", "RuleSearch", "ValueRule"],
    declares: ["examineBy"],
  },
  explain: {
    text: explain,
    uses: ["RuleSearch", "ValueRule"],
    declares: ["explain"],
  },
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
  holds: {
    text: holds,
    uses: ["explain", "RuleSearch", "ValueRule"],
    declares: ["holds"],
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
  loneArm: {
    text: loneArm,
    uses: ["nameOf", "ValueRule"],
    declares: ["loneArm"],
  },
  longer: { text: longer, uses: ["codePoints"], declares: ["longer"] },
  look: {
    text: look,
    uses: ["fields", "holds", "list", "own", "RuleSearch", "ValueRule"],
    declares: ["look", "RuleParts", "lookInMembers", "lookInItems", "taken"],
  },
  member: { text: member, uses: ["own"], declares: ["member"] },
  missing: { text: missing, uses: [], declares: ["missing"] },
  multiple: { text: multiple, uses: [], declares: ["multiple", "decimal"] },
  nameOf: { text: nameOf, uses: [], declares: ["nameOf"] },
  others: { text: others, uses: ["fields"], declares: ["others"] },
  own: { text: own, uses: [], declares: ["own"] },
  pointer: { text: pointer, uses: [], declares: ["pointer"] },
  punycodeBias: { text: punycodeBias, uses: [], declares: ["punycodeBias"] },
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
  wantedValues: { text: wantedValues, uses: [], declares: ["wantedValues"] },
  within: { text: within, uses: [], declares: ["within"] },
};
