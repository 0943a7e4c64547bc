import type { Definition } from "../../model/nodes.ts";
import {
  type Code,
  code,
  concat,
  group,
  hardline,
  importType,
  importValue,
  indent,
  line,
  lines,
  raw,
  separate,
  softline,
} from "../code.ts";
import type { EmittedFile } from "../file.ts";
import { printComment } from "../typescript/doc-comment.ts";
import { identifier, printString } from "../typescript/literals.ts";
import { printModule } from "../typescript/module.ts";
import { header } from "./header.ts";
import {
  familyOf,
  type MethodDefinition,
  type ProtocolModel,
  type RouteDefinition,
  type RouteErrorDefinition,
} from "./protocol-model.ts";
import { typeImport } from "./protocol-scope.ts";

/** `generated/routes/backend.ts`: every call of the backend with its types and checks. */
export function emitRoutes(protocol: ProtocolModel): readonly EmittedFile[] {
  const { routes, methods } = protocol;
  if (routes.length + methods.length === 0) return [];
  const body = [
    checkType(),
    routeType(routes),
    methodType(),
    ...routes.map((route) => routeConstant(route, protocol)),
    ...methods.map((method) => methodConstant(method, protocol)),
  ];
  return [
    {
      path: "routes/backend.ts",
      content: printModule({ header: header("schemas/backend/routes.json"), body }),
    },
  ];
}

function checkType(): Code {
  return lines(
    raw("/** What is wrong with a value; empty when it is right. */"),
    code`export type Check = (value: unknown) => ${importType("Issue", "../types/issue.ts")}[];`,
  );
}

function routeType(routes: readonly RouteDefinition[]): Code {
  const listed = (values: readonly string[]): Code => {
    const unique = [...new Set(values)].sort();
    return concat(
      ...unique.flatMap((value, index) =>
        index === 0 ? [printString(value)] : [raw(" | "), printString(value)],
      ),
    );
  };
  return interfaceOf(
    [
      "One HTTP call of the backend: `Request` is its JSON body, `Query` its query, `Answer` the body of a 2xx answer.",
    ],
    raw("Route<Request, Answer, Query = unknown>"),
    [
      raw("readonly name: string;"),
      code`readonly method: ${listed(routes.map((route) => route.method))};`,
      raw("/** Parameters in braces: `/api/v1/agents/{agentName}/grants`. */"),
      raw("readonly path: string;"),
      raw("/** The credential that goes along as bearer; `optional` where it may be absent. */"),
      code`readonly auth: ${listed(routes.map((route) => route.auth))};`,
      raw("/** How the body of the request is written; JSON when absent. */"),
      raw('readonly encoding?: "form";'),
      raw("readonly checkQuery?: Check;"),
      raw("/** Absent when the call has no body. */"),
      raw("readonly checkRequest?: Check;"),
      raw("readonly checkResponse: Check;"),
      raw("/** Never there: it carries the types. */"),
      raw('readonly "~types"?: {'),
      raw("  readonly request: Request;"),
      raw("  readonly query: Query;"),
      raw("  readonly answer: Answer;"),
      raw("};"),
    ],
  );
}

function methodType(): Code {
  return interfaceOf(["One method of the JSON-RPC route."], raw("RpcMethod<Params, Result>"), [
    raw("/** Name on the wire. */"),
    raw("readonly name: string;"),
    raw("readonly checkParams: Check;"),
    raw("readonly checkResult: Check;"),
    raw("/** Never there: it carries the types. */"),
    raw('readonly "~types"?: { readonly params: Params; readonly result: Result };'),
  ]);
}

function interfaceOf(comment: readonly string[], name: Code, members: readonly Code[]): Code {
  return lines(
    printComment(comment),
    concat(
      raw("export interface "),
      name,
      raw(" {"),
      indent(hardline, lines(...members)),
      hardline,
      raw("}"),
    ),
  );
}

function routeConstant(route: RouteDefinition, protocol: ProtocolModel): Code {
  const type = (definition: Definition | undefined): Code => {
    return definition === undefined ? raw("undefined") : typeImport(definition, protocol);
  };
  const { name, query, request, response } = route;
  const types = [type(request), type(response), ...(query === undefined ? [] : [type(query)])];
  return constant({
    comment: [
      `${route.method} ${route.path}: ${route.description}`,
      ...(route.errors.length === 0 ? [] : ["", ...route.errors.map(errorLine)]),
    ],
    name,
    type: { name: "Route", arguments: types },
    members: [
      code`name: ${printString(name)},`,
      code`method: ${printString(route.method)},`,
      code`path: ${printString(route.path)},`,
      code`auth: ${printString(route.auth)},`,
      ...(route.encoding === "form" ? [raw('encoding: "form",')] : []),
      ...(query === undefined ? [] : [code`checkQuery: ${check(query)},`]),
      ...(request === undefined ? [] : [code`checkRequest: ${check(request)},`]),
      code`checkResponse: ${check(response)},`,
    ],
  });
}

function methodConstant(method: MethodDefinition, protocol: ProtocolModel): Code {
  return constant({
    comment: [`${method.name}: ${method.description}`],
    name: method.variable,
    type: {
      name: "RpcMethod",
      arguments: [typeImport(method.params, protocol), typeImport(method.result, protocol)],
    },
    members: [
      code`name: ${printString(method.name)},`,
      code`checkParams: ${check(method.params)},`,
      code`checkResult: ${check(method.result)},`,
    ],
  });
}

function errorLine({ status, code: application, description }: RouteErrorDefinition): string {
  const names = [status, application].filter((name) => name !== undefined);
  return `- ${names.join(" ")}: ${description}`;
}

function check(definition: Definition): Code {
  return importValue(`check${definition.name}`, `../validators/${familyOf(definition)}.ts`);
}

interface Constant {
  readonly comment: readonly string[];
  readonly name: string;
  readonly type: { readonly name: string; readonly arguments: readonly Code[] };
  readonly members: readonly Code[];
}

function constant({ comment, name, type, members }: Constant): Code {
  return lines(
    printComment(comment),
    concat(
      code`export const ${identifier(name)}: ${typeArguments(type)} = {`,
      indent(hardline, lines(...members)),
      hardline,
      raw("};"),
    ),
  );
}

function typeArguments(type: Constant["type"]): Code {
  return concat(identifier(type.name), bracketedTypes(type.arguments));
}

function bracketedTypes(types: readonly Code[]): Code {
  return group(
    raw("<"),
    indent(softline, separate(types, concat(raw(","), line))),
    softline,
    raw(">"),
  );
}
