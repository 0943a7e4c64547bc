import { fits } from "../../evaluate/fits.ts";
import type { JsonValue } from "../../load/json-value.ts";
import type { Model, SchemaNode } from "../../model/nodes.ts";
import { createByType } from "./by-type.ts";
import type { Obstacle, Proving } from "./proving.ts";
import { createQuestions } from "./questions.ts";
import { Sequents } from "./sequents.ts";
import type { Term } from "./terms.ts";
import { createVocabulary } from "./vocabulary.ts";

/** Whether every value of one node is one of another. */
export type Proof =
  | { readonly kind: "yes" }
  /** It may be so or not. `because` says what stood in the way, for people: "`minimum` may not hold". */
  | { readonly kind: "unknown"; readonly because: string };

/** Holds the nodes of one model against those of another; answers are remembered. */
export interface Inclusion {
  /** Whether every JSON value that fits `part` fits `whole` too. */
  includes(part: SchemaNode, whole: SchemaNode): Proof;
  /** Whether both take the same values. */
  areEqual(part: SchemaNode, whole: SchemaNode): boolean;
  /** Whether it is proved that no value fits both. */
  areDisjoint(part: SchemaNode, whole: SchemaNode): boolean;
  /** Whether it is proved that no value fits the node, which is of either model. */
  isEmpty(node: SchemaNode, model: Model): boolean;
  /** A number that is the same for nodes of either model that say the same in the same way. */
  idOf(node: SchemaNode, model: Model): number;
}

/** Steps of one question, and of all questions together. */
const mostSteps = 8_000;
const mostTotal = 60_000;

const yes: Proof = { kind: "yes" };

/**
 * A proof holds for every value that validators follow to its end: those nested deeper than 500 levels are refused by
 * recursive schemas, and left aside here.
 *
 * @param from Model of what is the part in questions.
 * @param to Model of what is the whole.
 */
export function createInclusion(from: Model, to: Model): Inclusion {
  const vocabulary = createVocabulary(from, to);
  const { terms } = vocabulary;
  let stepsLeft = 0;
  let totalLeft = mostTotal;
  let obstacle = unlike;

  const proving: Proving = {
    covers: (left, right) => questions.covers(left, right),
    namesNear: vocabulary.namesNear,
    takes,
    spend(amount = 1) {
      stepsLeft -= amount;
      totalLeft -= amount;
      return stepsLeft > 0 && totalLeft > 0;
    },
    stop(reason, isOpen = false) {
      if (obstacle === unlike || (isOpen && !obstacle.isOpen)) obstacle = { reason, isOpen };
      return false;
    },
    tries(question) {
      const before = obstacle;
      const answer = question();
      obstacle = before;
      return answer;
    },
    obstacle: () => obstacle,
  };
  const coversType = createByType(vocabulary, proving);
  const sequents = new Sequents({ vocabulary, proving, coversType });
  const questions = createQuestions((left, right) => sequents.covers(left, right), proving);

  /** Undefined when it is proved. */
  function obstacleTo(question: () => boolean): string | undefined {
    stepsLeft = Math.min(mostSteps, totalLeft);
    obstacle = unlike;
    try {
      if (question()) return undefined;
      return proving.spend(0) ? obstacle.reason : "the schemas are too large to decide it";
    } catch (error) {
      // Schemas may refer to each other in chains that are longer than the stack.
      if (!(error instanceof RangeError)) throw error;
      questions.forget();
      return "the schemas are nested too deep";
    }
  }

  function obstacleBetween(part: SchemaNode, whole: SchemaNode): string | undefined {
    return obstacleTo(() => questions.covers([terms.of(part, from)], [terms.of(whole, to)]));
  }

  return {
    includes(part, whole) {
      const because = obstacleBetween(part, whole);
      return because === undefined ? yes : { kind: "unknown", because };
    },
    areEqual(part, whole) {
      if (obstacleBetween(part, whole) !== undefined) return false;
      const back = (): boolean => questions.covers([terms.of(whole, to)], [terms.of(part, from)]);
      return obstacleTo(back) === undefined;
    },
    areDisjoint(part, whole) {
      const both = (): boolean => questions.covers([terms.of(part, from), terms.of(whole, to)], []);
      return obstacleTo(both) === undefined;
    },
    isEmpty(node, model) {
      return obstacleTo(() => questions.covers([terms.of(node, model)], [])) === undefined;
    },
    idOf: (node, model) => terms.of(node, model).id,
  };
}

const unlike: Obstacle = { reason: "the schemas are too unlike", isOpen: false };

function takes({ model, node }: Term, value: JsonValue): boolean {
  return fits(node, value, model);
}
