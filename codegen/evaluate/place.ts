import type { Issue } from "../../generated/types/issue.ts";
import { escapePointer, type JsonValue } from "../load/json-value.ts";
import type { SchemaNode } from "../model/nodes.ts";
import type { Evaluation } from "./evaluation.ts";

/** A value inside the one that is judged. */
export interface Place {
  readonly value: JsonValue;
  /** JSON pointer of the value. */
  readonly path: string;
  readonly depth: number;
  readonly evaluation: Evaluation;
  /** Every fault of a node at a place. */
  readonly collect: (node: SchemaNode, place: Place) => Issues;
}

export type Issues = readonly Issue[];

export const noIssues: Issues = [];

export function refuse({ path }: Place, keyword: string, message: string): Issues {
  return [{ path, keyword, message }];
}

/** The place of a member or an item. */
export function inside(place: Place, key: string | number, value: JsonValue): Place {
  return { ...place, value, path: `${place.path}/${escapePointer(String(key))}` };
}
