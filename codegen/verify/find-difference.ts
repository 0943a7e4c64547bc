import type { ts } from "ts-morph";

/** Two types of which each should fit where the other one does. */
export interface TypePair {
  readonly ours: ts.Type | undefined;
  readonly theirs: ts.Type | undefined;
  /** How messages call the place: `Planet.moons`. */
  readonly path: string;
}

/** Pairs that are being compared further out, so that a type that holds itself comes to an end. */
type Above = readonly (readonly [ts.Type, ts.Type])[];

/**
 * The innermost place where two types differ. Fitting both ways is not enough: an optional member that one of them
 * lacks fits as well, so members are compared one by one.
 */
export function findDifference(
  pair: TypePair,
  checker: ts.TypeChecker,
  above: Above,
): TypePair | undefined {
  const { ours, theirs, path } = pair;
  if (ours === undefined || theirs === undefined) return ours === theirs ? undefined : pair;
  if (ours === theirs || above.some(([left, right]) => left === ours && right === theirs))
    return undefined;
  const inside: Above = [...above, [ours, theirs]];
  if (ours.isUnion() && theirs.isUnion()) return differingArm(pair, checker, inside);
  if (checker.isArrayType(ours) && checker.isArrayType(theirs)) {
    const [left, right] = [ours, theirs].map((type) => checker.getIndexInfosOfType(type)[0]?.type);
    return findDifference({ ours: left, theirs: right, path: `${path}[]` }, checker, inside);
  }
  return (
    (hasMembers(ours) && hasMembers(theirs) ? differingMember(pair, checker, inside) : undefined) ??
    (fitBothWays(ours, theirs, checker) ? undefined : pair)
  );
}

function differingMember(
  { ours, theirs, path }: TypePair,
  checker: ts.TypeChecker,
  above: Above,
): TypePair | undefined {
  const names = [ours, theirs].flatMap((type) =>
    type === undefined ? [] : checker.getPropertiesOfType(type).map((property) => property.name),
  );
  for (const name of new Set(names)) {
    const [left, right] = [ours, theirs].map((type) => {
      const property = type === undefined ? undefined : checker.getPropertyOfType(type, name);
      return property === undefined ? undefined : checker.getTypeOfSymbol(property);
    });
    const inner = { ours: left, theirs: right, path: `${path}.${name}` };
    const found = findDifference(inner, checker, above);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first arm of either union that the other one has no twin of. */
function differingArm(pair: TypePair, checker: ts.TypeChecker, above: Above): TypePair | undefined {
  const [left, right] = [armsOf(pair.ours), armsOf(pair.theirs)];
  const isTwin = (ours: ts.Type, theirs: ts.Type): boolean =>
    findDifference({ ours, theirs, path: pair.path }, checker, above) === undefined;
  const isWhole =
    left.every((ours) => right.some((theirs) => isTwin(ours, theirs))) &&
    right.every((theirs) => left.some((ours) => isTwin(ours, theirs)));
  if (isWhole) return undefined;
  // One object beside `undefined` or the like: what differs in it tells more than the whole.
  const [ours, theirs] = [left, right].map((arms) => arms.filter(hasMembers));
  const [one, other] = [ours?.[0], theirs?.[0]];
  if (ours?.length !== 1 || theirs?.length !== 1 || !one || !other) return pair;
  return findDifference({ ours: one, theirs: other, path: pair.path }, checker, above) ?? pair;
}

function armsOf(type: ts.Type | undefined): readonly ts.Type[] {
  return type?.isUnion() === true ? type.types : [];
}

/** An object type, which is neither a list nor a scalar. */
function hasMembers(type: ts.Type): boolean {
  const isObject = type.getProperties().length > 0 || type.isClassOrInterface();
  return isObject && !type.isLiteral() && type.getNumberIndexType() === undefined;
}

function fitBothWays(left: ts.Type, right: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isTypeAssignableTo(left, right) && checker.isTypeAssignableTo(right, left);
}
