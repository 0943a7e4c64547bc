import { expect, test } from "vitest";
import { fileStems } from "../../../codegen/contract/file-stem.ts";

test("a plain name is its own stem", () => {
  expect(fileStems(["route_planner", "A1"])).toEqual(
    new Map([
      ["A1", "A1"],
      ["route_planner", "route_planner"],
    ]),
  );
});

test.for(["con", "NUL", "com1", "Lpt9", "aux"])(
  "the device name %s gets six hex digits",
  (name) => {
    expect(fileStems([name]).get(name)).toMatch(new RegExp(`^${name}_[0-9a-f]{6}$`));
  },
);

test("a name that only begins like a device keeps itself", () => {
  expect(fileStems(["console"]).get("console")).toBe("console");
});

test("a long name is cut and keeps apart from another with the same beginning", () => {
  const [a, b] = [`${"x".repeat(300)}a`, `${"x".repeat(300)}b`];
  const stems = fileStems([a, b]);
  expect(stems.get(a)).toHaveLength(107);
  expect(stems.get(a)).not.toBe(stems.get(b));
});

test("of names that differ in case alone the first by code unit keeps itself, in any order", () => {
  const stems = fileStems(["foo", "Foo"]);
  expect(stems.get("Foo")).toBe("Foo");
  expect(stems.get("foo")).toMatch(/^foo_[0-9a-f]{6}$/);
  expect(fileStems(["Foo", "foo"])).toEqual(stems);
});

test("a stem that was given out before stays when a name that sorts first joins", () => {
  const stems = fileStems(["Foo", "foo"], new Map([["foo", "foo"]]));
  expect(stems.get("foo")).toBe("foo");
  expect(stems.get("Foo")).toMatch(/^Foo_[0-9a-f]{6}$/);
});
