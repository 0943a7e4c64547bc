import { innerValueChildren, sameValueChildren } from "../../model/children.ts";
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
  /** The module that helpers come from. By default the printed module has those that it uses for itself. */
  readonly library?: string;
  /** `isX` and `checkX` of a definition that another module prints; undefined for those of this module. */
  readonly foreign?: (definition: Definition) => ForeignValidator | undefined;
}

export interface ForeignValidator {
  readonly is: Code;
  readonly check: Code;
}

/** One declaration of the module for a node that is too large for where it is asked for. */
export interface Job {
  /**
   * `gather` finds out which members and items of a value that fits were looked at: see `evaluated.ts`. `rule` is the data
   * by which faults are told.
   */
  readonly role: "is" | "gather" | "rule";
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

/** Collects the declarations that printing one declaration asks for, each once. */
export interface ValidatorModule {
  readonly scope: ValidatorScope;
  /** The name of the function for a node inside a definition. */
  ask(role: Job["role"], node: SchemaNode, owner: Owner): string;
  /** The predicate of a definition. That of a recursive one also takes the depth. */
  predicateOf(definition: Definition): string;
  /** The rule of a definition. */
  ruleOf(definition: Definition): string;
  /** Says that a rule has a keyword, and which helper does what it asks. */
  use(keyword: string, helper: string): void;
  /** Those helpers by keyword. */
  readonly keywords: ReadonlyMap<string, string>;
  /** Rules have to be looked into, because some ask for what no other keyword looked at. */
  readonly looksInside: boolean;
  /** The next declaration that was asked for and is not printed yet. */
  next(): Job | undefined;
}

/** @param exported Definitions whose `isX` the module prints anyway, so that no second one is asked for. */
export function createValidatorModule(
  scope: ValidatorScope,
  exported: readonly Definition[],
): ValidatorModule {
  const own = new Set(exported.map((definition) => definition.id));
  const everyName = [...scope.model.definitions.values()].map((definition) => definition.name);
  const used: UsedNames = new Map(
    everyName.flatMap((name) =>
      ["is", "check", "gather", "rule"].map((role) => [role + name, 1] as const),
    ),
  );
  const jobs = createJobs();
  const keywords = new Map<string, string>();
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
      const owner = homeOf(definition, module);
      const job = { role: "is", node: definition.node, owner } as const;
      return jobs.nameOf(job, () => (isPrinted ? freeName(`${plain}At`, used) : plain));
    },
    ruleOf: (definition) => module.ask("rule", definition.node, homeOf(definition, module)),
    use(keyword, name) {
      // What takes more does for both.
      const known = keywords.get(keyword);
      if (known === undefined || widerHelpers.has(name)) keywords.set(keyword, name);
    },
    keywords,
    looksInside: scope.foreign !== undefined && hasSeals(scope.model),
    next: () => jobs.next(),
  };
  return module;
}

/** Declarations to be printed, each named once however often it is asked for. */
function createJobs(): {
  nameOf(job: Omit<Job, "name">, choose: () => string): string;
  next(): Job | undefined;
} {
  const names = {
    is: new Map<SchemaNode, string>(),
    gather: new Map<SchemaNode, string>(),
    rule: new Map<SchemaNode, string>(),
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

/** Where the functions of a definition belong. */
export function homeOf(definition: Definition, module: ValidatorModule): Owner {
  return { module, definition, counts: definition.recursive, path: [] };
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

/** Helpers that do all that another of the same keyword does, and more. */
const widerHelpers: ReadonlySet<string> = new Set(["askEqual", "askMembers", "askRestItems"]);

function hasSeals(model: Model): boolean {
  const pending = [...model.definitions.values()].map((definition) => definition.node);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === "sealed") return true;
    pending.push(...sameValueChildren(node), ...innerValueChildren(node));
  }
  return false;
}

/** Names that are used, each with the number that was last put behind it. */
type UsedNames = Map<string, number>;

function freeName(wanted: string, used: UsedNames): string {
  const last = used.get(wanted);
  if (last === undefined) {
    used.set(wanted, 1);
    return wanted;
  }
  let round = last + 1;
  while (used.has(`${wanted}${round}`)) round += 1;
  used.set(wanted, round);
  used.set(`${wanted}${round}`, 1);
  return `${wanted}${round}`;
}

function pascalToken(token: string): string {
  return wordsOf(token).length > 0 ? pascalCase(token) : "Member";
}
