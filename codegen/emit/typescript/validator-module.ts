import { wordsOf } from "../../model/letters.ts";
import { pascalCase } from "../../model/names.ts";
import type { Definition, Model, SchemaNode } from "../../model/nodes.ts";
import { type Code, raw } from "../code.ts";

/** What printed validators refer to beyond themselves. */
export interface ValidatorScope {
  readonly model: Model;
  /** The type that `isX` narrows to. */
  readonly typeName: (definition: Definition) => Code;
  /** `Issue`, as a name of this module or an import. */
  readonly issue: Code;
  /** `isX` and `checkX` of a definition that another module prints; undefined for those of this module. */
  readonly foreign?: (definition: Definition) => ForeignValidator | undefined;
}

export interface ForeignValidator {
  readonly is: Code;
  readonly check: Code;
}

/** One function of the module for a node that is too large for an expression. */
export interface Job {
  /** `gather` finds out which members and items of a value that fits were looked at: see `evaluated.ts`. */
  readonly role: "is" | "collect" | "gather";
  readonly name: string;
  readonly node: SchemaNode;
  readonly owner: Owner;
}

/** The definition that a function belongs to, and the path by which its name was made. */
export interface Owner {
  readonly module: ValidatorModule;
  readonly definition: Definition;
  /** Counts levels of nesting, because the definition refers back to itself. */
  readonly counts: boolean;
  readonly path: readonly string[];
}

/** Collects the functions that printing one function asks for, each once. */
export interface ValidatorModule {
  readonly scope: ValidatorScope;
  /** The name of the function for a node inside a definition. */
  ask(role: Job["role"], node: SchemaNode, owner: Owner): string;
  /** The predicate of a definition. That of a recursive one also takes the depth. */
  predicateOf(definition: Definition): string;
  /** The next function that was asked for and is not printed yet. */
  next(): Job | undefined;
}

/** @param exported Definitions whose `isX` the module prints anyway, so that no second one is asked for. */
export function createValidatorModule(
  scope: ValidatorScope,
  exported: readonly Definition[],
): ValidatorModule {
  const own = new Set(exported.map((definition) => definition.id));
  const everyName = [...scope.model.definitions.values()].map((definition) => definition.name);
  const used = new Set(
    everyName.flatMap((name) => ["is", "check", "collect", "gather"].map((role) => role + name)),
  );
  const jobs = createJobs();
  const module: ValidatorModule = {
    scope,
    ask(role, node, owner) {
      const { definition, path } = owner;
      const plain = `${role}${definition.name}`;
      const longer = (): string => freeName(plain + path.map(pascalToken).join(""), used);
      return jobs.nameOf({ role, node, owner }, () => (path.length === 0 ? plain : longer()));
    },
    predicateOf(definition) {
      const plain = `is${definition.name}`;
      const isPrinted = own.has(definition.id);
      if (!definition.recursive && isPrinted) return plain;
      const owner: Owner = { module, definition, counts: definition.recursive, path: [] };
      const job = { role: "is", node: definition.node, owner } as const;
      return jobs.nameOf(job, () => (isPrinted ? freeName(`${plain}At`, used) : plain));
    },
    next: () => jobs.next(),
  };
  return module;
}

/** Functions to be printed, each named once however often it is asked for. */
function createJobs(): {
  nameOf(job: Omit<Job, "name">, choose: () => string): string;
  next(): Job | undefined;
} {
  const names = {
    is: new Map<SchemaNode, string>(),
    collect: new Map<SchemaNode, string>(),
    gather: new Map<SchemaNode, string>(),
  };
  const queue: Job[] = [];
  let begun = 0;
  return {
    nameOf(job, choose) {
      const known = names[job.role].get(job.node);
      if (known !== undefined) return known;
      const name = choose();
      names[job.role].set(job.node, name);
      queue.push({ ...job, name });
      return name;
    },
    next() {
      begun += 1;
      return queue[begun - 1];
    },
  };
}

export function below(owner: Owner, step: string): Owner {
  return { ...owner, path: [...owner.path, step] };
}

/** What every function of a recursive definition passes on to its parts: only a reference goes deeper. */
export function depthArguments(owner: Owner): readonly Code[] {
  return owner.counts ? [raw("depth")] : [];
}

/** The depth with which a definition is called: the count begins where its recursion is entered. */
export function depthOfRef(definition: Definition, owner: Owner): readonly Code[] {
  if (!definition.recursive) return [];
  return [raw(owner.counts ? "depth + 1" : "0")];
}

/** Deepest nesting that a recursive validator follows. */
export const deepestValue = 500;

function freeName(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let round = 2; used.has(name); round += 1) name = `${wanted}${round}`;
  used.add(name);
  return name;
}

function pascalToken(token: string): string {
  return wordsOf(token).length > 0 ? pascalCase(token) : "Member";
}
