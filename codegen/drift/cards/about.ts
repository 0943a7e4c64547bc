import type { AgentEncryption } from "../../../generated/types/agent-card.ts";
import {
  equalJson,
  escapePointer,
  type JsonObject,
  type JsonValue,
} from "../../load/json-value.ts";
import type { CardChange, CardComparison } from "./card-change.ts";
import { matchById } from "./match-by-id.ts";
import { streamPairs } from "./streams.ts";
import { isGone, isNew, named, wasAndIs } from "./words.ts";

/** What a card says of the agent itself, beside its name and version: docs, unless it is about encryption. */
export const aboutChanges: CardComparison = (pair) => [
  ...identity(pair),
  ...tags(pair),
  ...encryption(pair),
  ...extensions(pair),
  ...unknownStreamMembers(pair),
];

const presented = [
  ...["displayName", "provider", "documentationUrl", "repositoryUrl", "iconUrl", "webApps"],
] as const;

const identity: CardComparison = ({ before, after }) =>
  presented.flatMap((name) => {
    const values = { before: before.card.identity[name], after: after.card.identity[name] };
    if (isSame(values.before, values.after)) return [];
    const pointer = `/identity/${name}`;
    const subject = `identity ${name}`;
    return [
      {
        ...{ rule: "identity-changed", subject, before: pointer, after: pointer },
        ...{ message: became(values), values },
      },
    ];
  });

/** What happened, with the two values where they are short. */
function became({ before, after }: CardChange["values"]): string {
  if (before === undefined) return isNew;
  if (after === undefined) return isGone;
  const isPlain = [before, after].every((value) => typeof value !== "object" || value === null);
  return isPlain ? wasAndIs(shown(before), shown(after)) : "it is another now";
}

function shown(value: JsonValue): string {
  return typeof value === "string" ? named(value) : JSON.stringify(value);
}

/** Equal, or both absent. */
function isSame(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return equalJson(before, after);
}

const tags: CardComparison = ({ before, after }) => {
  const { removed, added, kept } = matchById(before.card.tags, after.card.tags, "/tags");
  const rule = "tags-changed";
  return [
    ...removed.map(({ part: { id, name }, pointer, missing }) => ({
      ...({ rule, subject: `tag ${id}`, before: pointer, after: missing } as const),
      message: isGone,
      values: { before: name },
    })),
    ...added.map(({ part: { id, name }, pointer, missing }) => ({
      ...({ rule, subject: `tag ${id}`, before: missing, after: pointer } as const),
      message: isNew,
      values: { after: name },
    })),
    ...kept
      .filter((tag) => tag.before.part.name !== tag.after.part.name)
      .map((tag) => ({
        ...({ rule, subject: `tag ${tag.before.part.id}` } as const),
        ...{ before: `${tag.before.pointer}/name`, after: `${tag.after.pointer}/name` },
        message: wasAndIs(named(tag.before.part.name), named(tag.after.part.name)),
        values: { before: tag.before.part.name, after: tag.after.part.name },
      })),
  ];
};

const encryption: CardComparison = ({ before, after }) => {
  const values = {
    before: declared(before.card.security?.encryption),
    after: declared(after.card.security?.encryption),
  };
  if (isSame(values.before, values.after)) return [];
  const pointer = "/security/encryption";
  return [
    {
      ...{ rule: "encryption-changed", subject: "encryption", before: pointer, after: pointer },
      ...{ message: became(values), values },
    },
  ];
};

/** What it says beside where it is explained. */
function declared(encryption: AgentEncryption | undefined): JsonObject | undefined {
  if (encryption === undefined) return undefined;
  const { documentationUrl: _, ...rest } = encryption;
  return rest;
}

const extensions: CardComparison = ({ before, after }) =>
  (["extensions", "services"] as const).flatMap((section) =>
    otherMembers(before.card[section], after.card[section]).map(({ name, values }) => {
      const pointer = `/${section}/${escapePointer(name)}`;
      return {
        ...({ rule: "extensions-changed", before: pointer, after: pointer } as const),
        subject: `${section} ${name}`,
        message: became(values),
        values,
      };
    }),
  );

const streamMembers: ReadonlySet<string> = new Set([
  ...["direction", "format", "description", "affinity", "contentType"],
  ...["schema", "outboundSchema", "inboundSchema"],
]);

/** A declaration of a stream may have members that no rule knows. */
const unknownStreamMembers: CardComparison = (pair) =>
  streamPairs(pair).kept.flatMap(({ before, after }) =>
    otherMembers(before.part.declaration, after.part.declaration)
      .filter(({ name }) => !streamMembers.has(name))
      .map(({ name, values }) => ({
        rule: "extensions-changed",
        subject: `stream ${before.part.key}: ${name}`,
        before: `${before.pointer}/${escapePointer(name)}`,
        after: `${after.pointer}/${escapePointer(name)}`,
        message: became(values),
        values,
      })),
  );

/** Members that are not the same in both. */
function otherMembers(
  before: object | undefined,
  after: object | undefined,
): readonly { readonly name: string; readonly values: CardChange["values"] }[] {
  const [old, now] = [before, after].map(
    (members) => new Map<string, JsonValue>(Object.entries(members ?? {})),
  );
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names].flatMap((name) => {
    const values = { before: old?.get(name), after: now?.get(name) };
    return isSame(values.before, values.after) ? [] : [{ name, values }];
  });
}
