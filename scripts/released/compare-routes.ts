import type {
  MethodDefinition,
  ProtocolModel,
  RouteDefinition,
} from "../../codegen/emit/protocol/protocol-model.ts";
import { fits } from "../../codegen/evaluate/fits.ts";
import type { Place } from "../../codegen/load/source.ts";
import type { Definition } from "../../codegen/model/nodes.ts";
import { type Change, change } from "./changes.ts";
import type { Job } from "./compare-definitions.ts";
import type { SchemaFolder } from "./read-schemas.ts";

/** What became of the calls in `backend/routes.json`. */
export function compareRoutes(released: SchemaFolder, now: SchemaFolder): readonly Change[] {
  return [
    ...entryChanges(listOf(released, "routes"), listOf(now, "routes"), (pair) =>
      routeChanges(pair, now.protocol),
    ),
    ...entryChanges(listOf(released, "methods"), listOf(now, "methods"), () => []),
  ];
}

/** Requests go in and answers come out; a call may be given another schema for either. */
export function usesOf(released: SchemaFolder, now: SchemaFolder): readonly Job[] {
  const routes = pairsOf(listOf(released, "routes"), listOf(now, "routes")).flatMap((pair) => [
    ...use(pair.before.entry.query, pair.after.entry.query, "input"),
    ...use(pair.before.entry.request, pair.after.entry.request, "input"),
    ...use(pair.before.entry.response, pair.after.entry.response, "output"),
  ]);
  const methods = pairsOf(listOf(released, "methods"), listOf(now, "methods")).flatMap((pair) => [
    ...use(pair.before.entry.params, pair.after.entry.params, "input"),
    ...use(pair.before.entry.result, pair.after.entry.result, "output"),
  ]);
  return [...routes, ...methods];
}

function use(
  before: Definition | undefined,
  after: Definition | undefined,
  direction: Job["direction"],
): readonly Job[] {
  return before === undefined || after === undefined ? [] : [{ before, after, direction }];
}

interface Listed<Entry> {
  readonly entry: Entry;
  readonly at: Place | string;
}

interface Pair<Entry> {
  readonly before: Listed<Entry>;
  readonly after: Listed<Entry>;
}

type Entries<Entry> = ReadonlyMap<string, Listed<Entry>>;

function listOf(folder: SchemaFolder, list: "routes"): Entries<RouteDefinition>;
function listOf(folder: SchemaFolder, list: "methods"): Entries<MethodDefinition>;
function listOf(
  { protocol, routes }: SchemaFolder,
  list: "methods" | "routes",
): Entries<MethodDefinition | RouteDefinition> {
  const key = list === "routes" ? "routes" : "rpcMethods";
  return new Map(
    protocol[list].map((entry, index) => {
      const at = routes === undefined ? "" : { source: routes, pointer: `/${key}/${index}` };
      return [entry.name, { entry, at }];
    }),
  );
}

function entryChanges<Entry>(
  before: Entries<Entry>,
  after: Entries<Entry>,
  changesOf: (pair: Pair<Entry>) => readonly Change[],
): readonly Change[] {
  const changes = pairsOf(before, after).flatMap(changesOf);
  for (const [name, { at }] of before) {
    if (after.has(name)) continue;
    const message = `${name}: the call is gone`;
    changes.push(
      change({ severity: "breaking", rule: "route-removed", message }, at, tableOf(after)),
    );
  }
  for (const [name, { at }] of after) {
    if (before.has(name)) continue;
    const message = `${name}: the call is new`;
    changes.push(
      change({ severity: "compatible", rule: "route-added", message }, tableOf(before), at),
    );
  }
  return changes;
}

/** The whole table, for what is not in it. */
function tableOf<Entry>(entries: Entries<Entry>): Place | string {
  const [first] = entries.values();
  return first === undefined || typeof first.at === "string" ? "" : { ...first.at, pointer: "" };
}

function pairsOf<Entry>(before: Entries<Entry>, after: Entries<Entry>): Pair<Entry>[] {
  return [...before].flatMap(([name, entry]) => {
    const other = after.get(name);
    return other === undefined ? [] : [{ before: entry, after: other }];
  });
}

function routeChanges(
  { before, after }: Pair<RouteDefinition>,
  protocol: ProtocolModel,
): readonly Change[] {
  const [old, now] = [before.entry, after.entry];
  const tell = (severity: Change["severity"], rule: string, message: string): Change =>
    change({ severity, rule, message: `${old.name}: ${message}` }, before.at, after.at);
  const moved = ["method", "path", "encoding"] as const;
  const changes = moved
    .filter((key) => old[key] !== now[key])
    .map((key) => tell("breaking", "route-changed", `${key} was ${old[key]} and is ${now[key]}`));
  if (old.auth !== now.auth) {
    const severity = now.auth === "none" ? "compatible" : "breaking";
    changes.push(tell(severity, "route-changed", `auth was ${old.auth} and is ${now.auth}`));
  }
  if (old.request === undefined && now.request !== undefined)
    changes.push(tell("breaking", "route-changed", "it had no body and needs one"));
  if (old.query === undefined && now.query !== undefined) {
    const isOptional = fits(now.query.node, {}, protocol.model);
    const severity = isOptional ? "compatible" : "breaking";
    changes.push(tell(severity, "route-changed", "it had no query parameters and has some"));
  }
  return changes;
}
