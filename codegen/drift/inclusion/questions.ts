import type { Obstacle, Proving } from "./proving.ts";
import type { Covers } from "./sequents.ts";
import type { Term } from "./terms.ts";

/** Deepest nesting of questions about members of members. */
const deepest = 400;

/** Questions with their answers. */
export interface Questions {
  readonly covers: Covers;
  /** After something broke off. */
  forget(): void;
}

/**
 * Remembers what was proved, and takes for proved what is being proved already when it comes up again inside: members
 * and items are smaller than the value around them, so by induction over values that is sound. What rested on such an
 * assumption is forgotten when the assumption fails.
 */
export function createQuestions(
  prove: Covers,
  proving: Pick<Proving, "spend" | "stop" | "obstacle">,
): Questions {
  const proved = new Set<string>();
  const failed = new Map<string, Obstacle>();
  /** What is being proved, and whether something rests on it. */
  const open = new Map<string, { isAssumed: boolean }>();
  const order: string[] = [];

  function covers(left: readonly Term[], right: readonly Term[]): boolean {
    for (const term of right) if (term.node.kind === "any" || left.includes(term)) return true;
    const key = `${keyOf(left)}|${keyOf(right)}`;
    if (proved.has(key)) return true;
    const obstacle = failed.get(key);
    if (obstacle !== undefined) return proving.stop(obstacle.reason, obstacle.isOpen);
    const around = open.get(key);
    if (around !== undefined) {
      around.isAssumed = true;
      return true;
    }
    if (open.size === deepest) return proving.stop("the schemas are nested too deep", true);
    return answer(key, left, right);
  }

  function answer(key: string, left: readonly Term[], right: readonly Term[]): boolean {
    const question = { isAssumed: false };
    const start = order.length;
    open.set(key, question);
    const isProved = prove(left, right);
    open.delete(key);
    if (isProved) {
      proved.add(key);
      order.push(key);
      return true;
    }
    if (question.isAssumed) for (const one of order.splice(start)) proved.delete(one);
    if (proving.spend(0)) failed.set(key, proving.obstacle());
    return false;
  }

  return {
    covers,
    forget() {
      for (const one of order.splice(0)) proved.delete(one);
      open.clear();
    },
  };
}

/** The same for the same terms, in any order. */
function keyOf(terms: readonly Term[]): string {
  const [only] = terms;
  if (only === undefined) return "";
  if (terms.length === 1) return String(only.id);
  return [...new Set(terms.map((term) => term.id))].sort((left, right) => left - right).join();
}
