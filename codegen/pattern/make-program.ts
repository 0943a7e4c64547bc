import { onlyPoint } from "./parse-escape.ts";
import { edgeSources, type PatternNode, type RepeatNode, type SetNode } from "./pattern-nodes.ts";

/** What the helper `finds` runs. */
export interface Program {
  /** One character, or an expression for one. */
  readonly classes: readonly (string | RegExp)[];
  readonly steps: readonly number[];
}

/** More steps than this take too long per character, and too much room in the module. */
export const mostSteps = 2_000;

/** What a step does, beside its argument: see `templates/validator/finds.ts`. */
const action = { take: 0, fork: 1, jump: 2, edge: 3 } as const;

class TooLarge extends Error {}

/** @returns Undefined when it takes too many steps. The tree has no lookaround and no reference. */
export function makeProgram(node: PatternNode): Program | undefined {
  const writer = new ProgramWriter();
  try {
    writer.write(node);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  return { classes: [...writer.classes.values()], steps: writer.steps };
}

class ProgramWriter {
  readonly classes = new Map<string, string | RegExp>();
  readonly steps: number[] = [];

  write(node: PatternNode): void {
    switch (node.kind) {
      case "set":
        this.#put("take", this.#classOf(node));
        return;
      case "edge":
        this.#put("edge", edgeSources.indexOf(node.source));
        return;
      case "sequence":
        for (const item of node.items) this.write(item);
        return;
      case "choice":
        this.#writeChoice(node.arms);
        return;
      case "repeat":
        this.#writeRepeat(node);
        return;
      default:
        throw new Error(`${node.kind} is not for a program`);
    }
  }

  #writeChoice(arms: readonly PatternNode[]): void {
    const ends: number[] = [];
    for (const [index, arm] of arms.entries()) {
      const isLast = index === arms.length - 1;
      const fork = isLast ? undefined : this.#put("fork", 0);
      this.write(arm);
      if (fork === undefined) continue;
      ends.push(this.#put("jump", 0));
      this.#aim(fork, "fork");
    }
    for (const end of ends) this.#aim(end, "jump");
  }

  #writeRepeat({ item, minimum, maximum }: RepeatNode): void {
    let start = this.steps.length;
    for (let round = 0; round < minimum; round += 1) {
      start = this.steps.length;
      this.write(item);
      if (this.steps.length === start) return;
    }
    if (maximum === Infinity && minimum > 0) {
      this.#put("fork", start);
      return;
    }
    const forks: number[] = [];
    if (maximum === Infinity) {
      forks.push(this.#put("fork", 0));
      this.write(item);
      this.#put("jump", forks[0] ?? 0);
    } else {
      for (let round = minimum; round < maximum; round += 1) {
        forks.push(this.#put("fork", 0));
        this.write(item);
      }
    }
    for (const fork of forks) this.#aim(fork, "fork");
  }

  #classOf(node: SetNode): number {
    const known = [...this.classes.keys()].indexOf(node.source);
    if (known !== -1) return known;
    const point = onlyPoint(node);
    const value =
      point === undefined ? new RegExp(`^${node.source}$`, "u") : String.fromCodePoint(point);
    this.classes.set(node.source, value);
    return this.classes.size - 1;
  }

  #put(name: keyof typeof action, argument: number): number {
    if (this.steps.length === mostSteps) throw new TooLarge();
    return this.steps.push(argument * 4 + action[name]) - 1;
  }

  /** Lets a step go to the end of what is written. */
  #aim(step: number, name: keyof typeof action): void {
    this.steps[step] = this.steps.length * 4 + action[name];
  }
}
