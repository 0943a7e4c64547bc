import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../codegen/formats/formats.ts";
import { testFormat } from "../../codegen/formats/test-format.ts";
import { compileSchema } from "../../codegen/index.ts";
import { runPrinted } from "../../codegen/verify/printed-modules.ts";

const samples: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  date: {
    good: ["2024-02-29", "2000-02-29", "0001-01-01", "2026-12-31"],
    bad: [
      "2023-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "26-01-01",
      "2026-1-1",
      "2026-01-01\n",
    ],
  },
  time: {
    good: [
      "00:00:00Z",
      "23:59:59.999z",
      "12:30:00+23:59",
      "23:59:60Z",
      "01:29:60+01:30",
      "15:59:60-08:00",
    ],
    bad: [
      "24:00:00Z",
      "12:60:00Z",
      "12:00:60Z",
      "12:00:00",
      "12:00:00+24:00",
      "12:00:00.Z",
      "1:00:00Z",
      "23:59:60+00:30",
    ],
  },
  "date-time": {
    good: ["2026-05-01T12:00:00Z", "2026-05-01t12:00:00.5-08:00", "2016-12-31T23:59:60Z"],
    bad: [
      "2026-05-01 12:00:00Z",
      "2026-02-30T12:00:00Z",
      "2026-05-01T25:00:00Z",
      "2026-05-01",
      "2026-05-01T12:00:00Z ",
    ],
  },
  duration: {
    good: ["P1D", "PT36H", "P1Y2M3DT4H5M6S", "P2W", "PT0S"],
    bad: ["P", "PT", "P1DT", "P1Y2D", "PT1H2S", "P1Y2W", "PT0.5S", "-P1D", "p1d", "1D"],
  },
  email: {
    good: [
      "jo@example.com",
      "jo.b+tag@a-b.example",
      '"jo b"@example.com',
      '"a@b"@example.com',
      "jo@[192.0.2.1]",
      "jo@[IPv6:2001:db8::1]",
    ],
    bad: [
      "jo",
      "@example.com",
      "jo@",
      ".jo@example.com",
      "jo.@example.com",
      "j..o@example.com",
      "jo@.example.com",
      "jo@-a.com",
      "jo@a..b",
      "jo@[192.0.2.300]",
      "jö@example.com",
      `${"a".repeat(65)}@b.com`,
    ],
  },
  "idn-email": {
    good: ["jö@bücher.example", "jo@example.com", "실례@실례.테스트"],
    bad: ["jö", "@bücher.example", "jö＠example.com", ".jö@example.com"],
  },
  hostname: {
    good: ["example.com", "localhost", "1.example", "a-b.c", "xn--bcher-kva.example", "a--b.com"],
    bad: [
      "",
      ".",
      "a.",
      ".a",
      "-a",
      "a-",
      "a_b",
      "bücher.example",
      "a b",
      `${"a".repeat(64)}.com`,
      `${"a.".repeat(127)}aa`,
      "xn--X",
      "xn--a",
      "xn--a-ecp.ru",
    ],
  },
  "idn-hostname": {
    good: [
      "bücher.example",
      "实例。测试",
      "l·l",
      "नी\u094d\u200cक",
      "אב.com",
      "example.com",
      "faß.de",
    ],
    bad: [
      "",
      "Bücher.example",
      "-ü",
      "ü-",
      "ab--ü",
      "a·b",
      "\u0301a",
      "אa",
      "ü..a",
      "\u200dü",
      "☃.example",
      "u\u0308.example",
      "ﬁ.example",
    ],
  },
  ipv4: {
    good: ["0.0.0.0", "255.255.255.255", "192.0.2.1"],
    bad: [
      "256.0.0.1",
      "1.2.3",
      "1.2.3.4.5",
      "01.2.3.4",
      ".1.2.3.4",
      "1.2.3.4.",
      "1..2.3",
      "1.2.3.4\n",
      "1.2.3.٤",
    ],
  },
  ipv6: {
    good: [
      "::",
      "::1",
      "1::",
      "2001:db8::1",
      "1:2:3:4:5:6:7:8",
      "::ffff:192.0.2.1",
      "1:2:3:4:5:6:192.0.2.1",
      "1::3:4:5:6:7:8",
    ],
    bad: [
      "",
      ":",
      ":::",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "1::2::3",
      "12345::",
      "::g",
      "::1%eth0",
      "192.0.2.1",
      "::192.0.2.1:1",
      "1:2:3:4:5:6:7:192.0.2.1",
      ":1:2:3:4:5:6:7:8",
      "1:2:3:4::5:6:7:8",
    ],
  },
  uri: {
    good: [
      "https://example.com",
      "urn:isbn:0451450523",
      "mailto:jo@example.com",
      "http://[::1]:8080/a?b#c",
      "http://[v1.a:b]/",
      "file:///a",
      "a:",
      "http://u:p@h:1/?q=/?#/?",
      "x:/a%20b",
    ],
    bad: [
      "",
      "//example.com",
      "/a",
      "a",
      "1a:b",
      "http://a b",
      "http://[::1",
      "http://[::g]/",
      "http://a:b/",
      "x:%",
      "x:%4g",
      "x:a[b]",
      "x:#a#b",
      "http://a@b@c/",
      "x:ü",
      ":a",
    ],
  },
  "uri-reference": {
    good: ["", "a/b", "../a", "//host", "?q", "#f", "./a:b", "http://a"],
    bad: ["a b", "1:b", "\\a", "//a:b/c", "/[a]", "%zz", "#a#b", ":a", "ü"],
  },
  iri: {
    good: ["https://bücher.example/ü?ü#ü", "urn:ü", "http://a/?\ue000", "http://a"],
    bad: [
      "/ü",
      "ü",
      "ü:a",
      "http://a/\ue000",
      "http://a/?b#\ue000",
      "http://a/\ufffe",
      "http://a/\ud800",
      "http://ü:ü/",
    ],
  },
  "iri-reference": {
    good: ["", "ü", "/ü", "#ü", "//ü", "http://ü"],
    bad: ["ü ü", "\\ü", "#ü\\", "ü:ü"],
  },
  uuid: {
    good: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"],
    bad: [
      "",
      "f81d4fae7dec11d0a76500a0c91e6bf6",
      "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 ",
    ],
  },
  "uri-template": {
    good: ["", "/a/{b}", "{+a,b:3,c*}", "{?q.r,%41}", "a%20b", "ü", "{;v:1000}"],
    bad: [
      "{",
      "}",
      "{}",
      "{a",
      "a}",
      "{a,}",
      "{a b}",
      "{a:0}",
      "{a:10000}",
      "a b",
      "{a..b}",
      "%4{a}1",
      "{{a}}",
      "{a{b}}",
      "<",
    ],
  },
  "json-pointer": {
    good: ["", "/", "/a~0b~1c", "/0/-", "/ü"],
    bad: ["a", "#/a", "/~", "/~2", "/a~"],
  },
  "relative-json-pointer": {
    good: ["0", "1/a", "10#", "0/"],
    bad: ["", "/a", "01", "-1", "+1/a", "1##", "0/~", "1#/a", "٠"],
  },
  regex: {
    good: ["", "^a+$", "(?<n>a)\\k<n>", "\\p{L}"],
    bad: ["(", "[", "\\a", "a**", "(?i)a", "\\p{Foo}"],
  },
};

const cases = Object.entries(samples).flatMap(([format, { good, bad }]) => [
  ...good.map((text) => ({ format, text, verdict: true })),
  ...bad.map((text) => ({ format, text, verdict: false })),
]);

test("every checked format has samples of both kinds", () => {
  expect(Object.keys(samples).sort()).toEqual([...formats.keys()].sort());
});

test.for(cases)("$format: $text is valid: $verdict", ({ format, text, verdict }) => {
  expect(testFormat(format, text)).toBe(verdict);
});

test.for([...formats])("a printed validator checks %s alike", async ([format, { words }]) => {
  const { validators } = compileSchema({ type: "string", format }, { name: "Sample" });
  const files = [{ path: "sample.ts", text: validators }];
  const { modules, opinions } = await runPrinted(files, ["sample.ts"]);
  expect(opinions).toEqual([]);
  const check = modules.get("sample.ts")?.checkSample as (value: unknown) => unknown[];
  for (const { text, verdict } of cases.filter((one) => one.format === format)) {
    const message = `must be ${words}`;
    expect(check(text)).toEqual(verdict ? [] : [{ path: "", keyword: "format", message }]);
  }
});

test("the example in every message is one", () => {
  for (const [format, { words }] of formats)
    expect(testFormat(format, words.split(" ").at(-1) ?? "")).toBe(true);
});

test("a format without a check is documented and takes every text", () => {
  const { types, validators } = compileSchema(
    { type: "string", format: "iban" },
    { name: "Sample" },
  );
  expect(types).toContain("The format is not checked.");
  expect(validators).not.toContain('"format"');
  expect(testFormat("iban", "no")).toBe(true);
  expect(testFormat("constructor", "no")).toBe(true);
});

const pieces = [
  "a",
  "1",
  ".",
  ":",
  "@",
  "%",
  "~",
  "/",
  "{",
  "{a,",
  '"',
  "-",
  "[",
  "ü",
  "a.",
  "1:",
  "P1Y",
  "\u200c",
  "xn--",
  "1.1",
  "%41",
  '"\\',
  "a@",
  "::",
  "\u0301",
];

test.for([...formats.keys()].filter((format) => format !== "regex"))(
  "%s takes linear time on 50 kB of anything",
  (format) => {
    const start = performance.now();
    for (const piece of pieces) {
      const long = piece.repeat(50_000 / piece.length);
      for (const text of [long, `a@${long}!`, `http://${long}#`]) testFormat(format, text);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);

// The suite is not part of the project: it lies beside it, or where the variable says.
const suite =
  process.env.JSON_SCHEMA_TEST_SUITE ??
  join(import.meta.dirname, "../../../shared/json-schema-test-suite");
const files = ["draft2020-12", "draft7"].flatMap((draft) =>
  globSync(join(suite, `tests/${draft}/optional/format/*.json`)).map((file) => ({
    name: `${draft} ${basename(file, ".json")}`,
    file,
  })),
);

test.skipIf(existsSync(suite))(
  "JSON-Schema-Test-Suite is not here: its formats are not asked",
  () => {},
);

interface SuiteGroup {
  readonly schema: { readonly format?: string };
  readonly tests: readonly {
    readonly data: unknown;
    readonly valid: boolean;
    readonly description: string;
  }[];
}

test.for(files)("JSON-Schema-Test-Suite, $name", ({ file }) => {
  const groups = JSON.parse(readFileSync(file, "utf8")) as readonly SuiteGroup[];
  const wrong = groups.flatMap(({ schema: { format = "" }, tests }) =>
    tests.filter(
      ({ data, valid }) => typeof data === "string" && testFormat(format, data) !== valid,
    ),
  );
  expect(wrong).toEqual([]);
});
