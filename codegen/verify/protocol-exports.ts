import { closedUnion, messageUnion, type ProtocolModel } from "../emit/protocol/protocol-model.ts";
import type { ExpectedExports } from "./judge-compilation.ts";

/** What each module of `generated/` exports, said from the model alone and not from how it is printed. */
export function protocolExports(protocol: ProtocolModel): ExpectedExports {
  const { families, methods, model, routes } = protocol;
  const expected = new Map<string, readonly string[]>([
    ["types/issue.ts", ["Issue", "ReadResult"]],
    ["types/json.ts", ["JsonObject", "JsonValue"]],
  ]);
  for (const { name, definitions } of families) {
    const names = definitions.map((definition) => definition.name);
    const unions = definitions
      .filter((definition) => messageUnion(definition, model) !== undefined)
      .map((definition) => definition.name);
    const sisters = unions.flatMap((union) => [`Known${union}`, `Unknown${union}`]);
    expected.set(`types/${name}.ts`, [...names, ...sisters]);
    const functions = names.flatMap((one) => [`is${one}`, `check${one}`]);
    expected.set(`validators/${name}.ts`, [...functions, "Issue"]);
    const closed = definitions
      .filter((definition) => closedUnion(definition, model) !== undefined)
      .map((definition) => definition.name);
    const matchers = [...unions, ...closed].flatMap((union) => [`match${union}`, `${union}Cases`]);
    if (matchers.length === 0) continue;
    const readers = unions.map((union) => `read${union}`);
    expected.set(`unions/${name}.ts`, [...matchers, ...readers]);
  }
  const calls = [...routes.map((route) => route.name), ...methods.map((method) => method.variable)];
  if (calls.length > 0)
    expected.set("routes/backend.ts", [...calls, "Check", "Route", "RpcMethod"]);
  return expected;
}
