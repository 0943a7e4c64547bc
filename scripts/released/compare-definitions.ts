import { compareSchemas } from "../../codegen/drift/compare-schemas.ts";
import type { DriftFinding } from "../../codegen/drift/finding.ts";
import type { DriftDirection } from "../../codegen/drift/severity.ts";
import { messageUnion } from "../../codegen/emit/protocol/protocol-model.ts";
import type { Definition } from "../../codegen/model/nodes.ts";
import { type Change, change } from "./changes.ts";
import { policyOf } from "./policies.ts";
import type { SchemaFolder } from "./read-schemas.ts";

/** Two definitions whose values go one way between versions. */
export interface Job {
  readonly before: Definition;
  readonly after: Definition;
  readonly direction: DriftDirection;
}

/** What became of the schemas of a released copy. */
export function compareDefinitions(
  released: SchemaFolder,
  now: SchemaFolder,
  uses: readonly Job[],
): readonly Change[] {
  return [...goneAndNew(released, now), ...armsOf(released, now), ...judged(released, now, uses)];
}

function goneAndNew(released: SchemaFolder, now: SchemaFolder): readonly Change[] {
  const changes: Change[] = [];
  for (const [file, source] of released.sources) {
    if (now.sources.has(file)) continue;
    const what = { severity: "breaking", rule: "document-removed" } as const;
    const message = "the file is gone, and with it all that it defines";
    changes.push(change({ ...what, message }, { source, pointer: "" }, `schemas/${file}:1:1`));
  }
  for (const [file, source] of now.sources) {
    if (released.sources.has(file)) continue;
    const what = { severity: "compatible", rule: "document-added" } as const;
    changes.push(change({ ...what, message: "the file is new" }, "", { source, pointer: "" }));
  }
  for (const [id, { at, name }] of released.definitions) {
    const source = now.sources.get(fileOf(id));
    if (now.definitions.has(id) || source === undefined) continue;
    const what = { severity: "breaking", rule: "definition-removed" } as const;
    const message = `${name} is gone`;
    changes.push(change({ ...what, message }, at, { source, pointer: at.pointer }));
  }
  for (const [id, { at, name }] of now.definitions) {
    const source = released.sources.get(fileOf(id));
    if (released.definitions.has(id) || source === undefined) continue;
    const what = { severity: "compatible", rule: "definition-added" } as const;
    changes.push(change({ ...what, message: `${name} is new` }, { source, pointer: "" }, at));
  }
  return changes;
}

/**
 * Kinds of message. Whoever reads a union of messages gets unknown ones as data, so a new kind breaks no reader; each
 * kind that there was is judged as a schema of its own.
 */
function armsOf(released: SchemaFolder, now: SchemaFolder): readonly Change[] {
  return pairsOf(released, now).flatMap(({ before, after }) => {
    const [old, current] = [kindsOf(before, released), kindsOf(after, now)];
    if (old === undefined || current === undefined) return [];
    const tell = (severity: "breaking" | "compatible", rule: string, kinds: readonly string[]) =>
      kinds.map((kind) => {
        const message = `${before.name}: the message ${kind} is ${rule.endsWith("added") ? "new" : "gone"}`;
        return change({ severity, rule, message }, before.at, after.at);
      });
    return [
      ...tell("breaking", "union-arm-removed", missing(old, current)),
      ...tell("compatible", "union-arm-added", missing(current, old)),
    ];
  });
}

function kindsOf(
  definition: Definition,
  { protocol }: SchemaFolder,
): readonly string[] | undefined {
  const found = messageUnion(definition, protocol.model);
  return found?.union.arms.flatMap((arm) =>
    arm.kind === "ref" ? (protocol.model.definitions.get(arm.target)?.name ?? []) : [],
  );
}

function missing(from: readonly string[], to: readonly string[]): readonly string[] {
  return from.filter((one) => !to.includes(one));
}

function judged(
  released: SchemaFolder,
  now: SchemaFolder,
  uses: readonly Job[],
): readonly Change[] {
  const jobs = new Map<string, Job>();
  for (const job of [...jobsOf(released, now), ...uses]) {
    const { after, before, direction } = job;
    const areUnions = kindsOf(before, released) !== undefined && kindsOf(after, now) !== undefined;
    if (!areUnions) jobs.set(`${before.id} ${after.id} ${direction}`, job);
  }
  const worst = new Map<string, Told>();
  for (const job of jobs.values()) {
    for (const finding of findingsOf(job, released, now)) {
      const told = { finding, job };
      const key = changeKey(finding);
      const known = worst.get(key);
      if (known === undefined || isTelling(told, known)) worst.set(key, told);
    }
  }
  return [...worst.values()].map(toChange);
}

function jobsOf(released: SchemaFolder, now: SchemaFolder): readonly Job[] {
  return pairsOf(released, now).flatMap(({ id, before, after }) => {
    const { directions } = policyOf(policyName(id));
    if (directions === "use") return [];
    return directions.map((direction) => ({ before, after, direction }));
  });
}

/** `control/ping.schema.json#/$defs/Ping` as policies call it: `control/ping.schema.json#Ping`. */
export function policyName(id: string): string {
  const [file = "", pointer = ""] = id.split("#");
  return pointer === "" ? file : `${file}#${pointer.slice(pointer.lastIndexOf("/") + 1)}`;
}

function pairsOf(
  released: SchemaFolder,
  now: SchemaFolder,
): readonly { readonly id: string; readonly before: Definition; readonly after: Definition }[] {
  return [...released.definitions].flatMap(([id, before]) => {
    const after = now.definitions.get(id);
    return after === undefined ? [] : [{ id, before, after }];
  });
}

function findingsOf(
  { before, after, direction }: Job,
  released: SchemaFolder,
  now: SchemaFolder,
): readonly DriftFinding[] {
  const { findings } = compareSchemas({
    before: { node: before.node, model: released.protocol.model },
    after: { node: after.node, model: now.protocol.model },
    direction,
    subject: after.name,
    // Both sides are written by code that was generated from the schemas.
    sends: "declared",
  });
  return findings;
}

/** The same for one change, from wherever it is seen: the paths that lead to it end in the same name. */
function changeKey({ rule, subject, after }: DriftFinding): string {
  return JSON.stringify([rule, subject.split(/[.:[] ?/).at(-1), after.file, after.pointer]);
}

interface Told {
  readonly finding: DriftFinding;
  readonly job: Job;
}

/** One place is seen from all that refers to it: the worst is told, by the schema that the place stands in. */
function isTelling(one: Told, other: Told): boolean {
  const rank = ({ finding: { severity, after, subject }, job }: Told): readonly number[] => [
    ["docs", "compatible", "risky", "breaking"].indexOf(severity),
    job.after.at.source.file === after.file ? 1 : 0,
    -subject.length,
  ];
  const [left, right] = [rank(one), rank(other)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}

function toChange({ finding }: Told): Change {
  const { severity, rule, message, subject, before, after, notes, witness } = finding;
  return {
    severity,
    rule,
    message: `${subject}: ${message}`,
    now: `${after.file}:${after.line}:${after.column}`,
    released: `${before.file}:${before.line}:${before.column}`,
    notes,
    ...(witness === undefined ? {} : { witness }),
  };
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}
