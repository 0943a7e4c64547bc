import { BlocksError } from "../support/errors.ts";
import type { CommandInput } from "./command.ts";

type Options = CommandInput["options"];

/** Flags that say opposite things, and what to say about it. The first that fits is told. */
const conflicts: readonly { readonly flags: readonly [string, string]; readonly why: string }[] = [
  ...[
    ...["watch", "dryRun", "stdout", "force", "prune", "verify", "out", "fake", "fixtures"],
    "declarationMaps",
  ].flatMap((other) =>
    ["check", "frozen"].map((flag) => ({
      flags: [flag, other] as const,
      why: "it compares what the lock names with what is on disk, and writes nothing",
    })),
  ),
  ...["dryRun", "stdout", "json"].map((other) => ({
    flags: ["watch", other] as const,
    why: "it writes files until Ctrl-C, one line for each change",
  })),
  ...["dryRun", "force", "prune"].map((other) => ({
    flags: ["stdout", other] as const,
    why: "it touches no file",
  })),
  ...["out", "fake", "fixtures", "prune"].map((other) => ({
    flags: ["handler", other] as const,
    why: "it writes agent.gen.ts beside the agent's own card, and nothing else",
  })),
  ...["handler", "fake", "fixtures", "watch", "check", "frozen", "verify", "prune"].map(
    (other) => ({
      flags: ["schema", other] as const,
      why: "its arguments are JSON Schemas, not agents",
    }),
  ),
];

/** @throws {BlocksError} `usage`, with a sentence that names both flags. */
export function assertFlags({ arguments: names, options }: CommandInput): void {
  for (const { flags, why } of conflicts) {
    const [one, other] = flags;
    if (isSet(options, one) && isSet(options, other)) {
      throw new BlocksError("usage", `${spelt(one)} does not go with ${spelt(other)}: ${why}`);
    }
  }
  for (const flag of ["name", "document"]) {
    if (isSet(options, flag) && options.schema !== true) {
      throw new BlocksError("usage", `${spelt(flag)} is for schemas: it needs --schema`);
    }
  }
  const isCheck = options.check === true || options.frozen === true;
  if (isCheck && options.handler !== true && names.length > 0) {
    const flag = options.check === true ? "--check" : "--frozen";
    const message = `${flag} looks at everything that blocks.lock.json names: leave out ${names.join(" ")}`;
    throw new BlocksError("usage", message);
  }
  assertStandardInput({ names, options });
}

function assertStandardInput({
  names,
  options,
}: {
  readonly names: readonly string[];
  readonly options: Options;
}): void {
  const inputs = names.filter((name) => name === "-").length;
  if (inputs > 1) throw new BlocksError("usage", "standard input can be read once: name - once");
  if (inputs === 0) return;
  for (const flag of ["watch", "handler"]) {
    if (isSet(options, flag)) {
      throw new BlocksError("usage", `${spelt(flag)} needs a file, and - is standard input`);
    }
  }
}

function isSet(options: Options, name: string): boolean {
  return options[name] !== undefined && options[name] !== false;
}

function spelt(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
