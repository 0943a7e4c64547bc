import type { JsonObject, JsonValue } from "../../codegen/load/json-value.ts";
import { interpret } from "./interpret.ts";
import type { FuzzDraft } from "./random-case.ts";
import { type Ruling, rule, rulingsOf } from "./rulings.ts";

/** Another implementation. It may throw, on the schema or on a value, and then has no verdict. */
export interface Peer {
  readonly name: string;
  compile(schema: JsonObject, draft: FuzzDraft): (value: JsonValue) => boolean;
}

/** A peer's verdict on a value of which ours is another. */
export interface Departure {
  readonly peer: Peer;
  readonly draft: FuzzDraft;
  readonly schema: JsonObject;
  readonly value: JsonValue;
  readonly ours: boolean;
}

/** The peer, told what it has to be told. */
export function compileFor(
  peer: Peer,
  schema: JsonObject,
  draft: FuzzDraft,
): ((value: JsonValue) => boolean) | undefined {
  const told = rulingsOf(draft).filter(({ isTold }) => isTold === true);
  return attempt(() => peer.compile(rule(schema, told) as JsonObject, draft));
}

/**
 * The rulings of the suite from which a peer departs: told in its words, it agrees with us; or what it takes the schema
 * for has the peer's verdict by our own reading. Undefined where no ruling explains it.
 */
export function explain(departure: Departure): readonly Ruling[] | undefined {
  const asked = rulingsOf(departure.draft).filter(({ isTold }) => isTold !== true);
  return subsets(asked).find((rulings) => agreesBy(rulings, departure));
}

/** Every choice of at least one, the smallest first. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const every = items.reduce<readonly (readonly Item[])[]>(
    (found, item) => found.concat(found.map((some) => some.concat([item]))),
    [[]],
  );
  return every.slice(1).sort((left, right) => left.length - right.length);
}

function agreesBy(some: readonly Ruling[], departure: Departure): boolean {
  const { draft, ours, peer, schema, value } = departure;
  const words = some.filter(({ misread }) => misread !== true);
  const misread = some.filter((one) => one.misread === true);
  const said = attempt(() => compileFor(peer, rule(schema, words) as JsonObject, draft)?.(value));
  if (misread.length === 0 || said === ours) return said === ours;
  return attempt(() => interpret(rule(schema, misread))(value)) === said;
}

export function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
