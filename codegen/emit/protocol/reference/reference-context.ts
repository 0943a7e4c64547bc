import { innerValueChildren, sameValueChildren } from "../../../model/children.ts";
import type { Definition, SchemaNode } from "../../../model/nodes.ts";
import { type Code, raw } from "../../code.ts";
import { familyOf, type ProtocolModel, type RouteDefinition } from "../protocol-model.ts";
import { anchorOf, codeSpan, type LinkOf, link } from "./markdown.ts";

export const routePage = "routes.md";

/** What the pages of the reference know of each other. */
export interface ReferenceContext {
  readonly protocol: ProtocolModel;
  /** A link to a definition, from any page. */
  readonly linkTo: (definition: Definition) => Code;
  /** Links names of types in texts. */
  readonly linkOf: LinkOf;
  /** Who refers to a definition: types, then calls. */
  readonly usersOf: (definition: Definition) => readonly Code[];
}

export function pageOf(definition: Definition): string {
  return `${familyOf(definition)}.md`;
}

export function createContext(protocol: ProtocolModel): ReferenceContext {
  const { model } = protocol;
  const byName = new Map([...model.definitions.values()].map((one) => [one.name, one]));
  const linkTo = (definition: Definition): Code => {
    return link(raw(definition.name), `${pageOf(definition)}#${anchorOf(definition.name)}`);
  };
  const users = findUsers(protocol, linkTo);
  return {
    protocol,
    linkTo,
    linkOf(word) {
      const found = byName.get(word);
      return found === undefined ? undefined : linkTo(found);
    },
    usersOf: (definition) => users.get(definition.id) ?? [],
  };
}

/** The call's name, leading to its section. */
export function linkToCall(name: string): Code {
  return link(codeSpan(name), `${routePage}#${anchorOf(name)}`);
}

function findUsers(
  { model, routes, methods }: ProtocolModel,
  linkTo: (definition: Definition) => Code,
): ReadonlyMap<string, readonly Code[]> {
  const users = new Map<string, Code[]>();
  const add = (target: string, user: Code): void => {
    users.set(target, [...(users.get(target) ?? []), user]);
  };
  for (const definition of model.definitions.values()) {
    for (const target of referencesIn(definition.node)) {
      if (target !== definition.id) add(target, linkTo(definition));
    }
  }
  for (const route of routes) {
    for (const { id } of new Set(bodiesOf(route))) add(id, linkToCall(route.name));
  }
  for (const { name, params, result } of methods) {
    for (const { id } of new Set([params, result])) add(id, linkToCall(name));
  }
  return users;
}

function bodiesOf({ query, request, response }: RouteDefinition): readonly Definition[] {
  return [query, request, response].filter((one) => one !== undefined);
}

function referencesIn(node: SchemaNode): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") found.add(next.target);
    pending.push(...sameValueChildren(next), ...innerValueChildren(next));
  }
  return found;
}
