import type { Definition } from "../../../model/nodes.ts";
import { type Code, concat, raw, separate } from "../../code.ts";
import type { MethodDefinition, RouteDefinition } from "../protocol-model.ts";
import { bullets, codeSpan, heading, prose, table } from "./markdown.ts";
import { linkToCall, type ReferenceContext } from "./reference-context.ts";

/** The paragraphs about the backend's calls: a table of each kind, then a section a call. */
export function routeSections(context: ReferenceContext): readonly Code[] {
  const { methods, routes } = context.protocol;
  return [
    heading(2, "HTTP calls"),
    table(
      ["Call", "Method and path", "Credential", "Description"],
      routes.map((route) => [
        linkToCall(route.name),
        codeSpan(`${route.method} ${route.path}`),
        raw(route.auth),
        prose(route.description, context.linkOf),
      ]),
    ),
    heading(2, "JSON-RPC methods"),
    raw("All of them go through the call `rpc`."),
    table(
      ["Method", "Parameters", "Result", "Description"],
      methods.map((method) => [
        linkToCall(method.name),
        context.linkTo(method.params),
        context.linkTo(method.result),
        prose(method.description, context.linkOf),
      ]),
    ),
    heading(2, "Calls one by one"),
    ...routes.flatMap((route) => routeSection(route, context)),
    ...methods.flatMap((method) => methodSection(method, context)),
  ];
}

function routeSection(route: RouteDefinition, context: ReferenceContext): readonly Code[] {
  const { encoding, errors, query, request, response } = route;
  const typed = (label: string, definition: Definition | undefined): readonly Code[] => {
    return definition === undefined ? [] : [concat(raw(`${label}: `), context.linkTo(definition))];
  };
  return [
    heading(3, route.name),
    codeSpan(`${route.method} ${route.path}`),
    prose(route.description, context.linkOf),
    bullets([
      raw(`Credential: ${route.auth}`),
      ...typed("Query", query),
      ...typed(encoding === "form" ? "Request, as a form" : "Request", request),
      ...typed("Answer", response),
    ]),
    ...(errors.length === 0
      ? []
      : [
          table(
            ["Status", "Code", "Meaning"],
            errors.map(({ status, code, description }) => [
              raw(status === undefined ? "" : String(status)),
              code === undefined ? raw("") : codeSpan(code),
              prose(description, context.linkOf),
            ]),
          ),
        ]),
  ];
}

function methodSection(method: MethodDefinition, context: ReferenceContext): readonly Code[] {
  const { params, result } = method;
  return [
    heading(3, method.name),
    prose(method.description, context.linkOf),
    bullets([
      concat(raw("Parameters: "), context.linkTo(params)),
      concat(raw("Result: "), context.linkTo(result)),
      concat(
        raw("Called through: "),
        separate([linkToCall("rpc"), ...callTypes(method, context)], raw(" as ")),
      ),
    ]),
  ];
}

/** The message that carries the method, when the schemas have one. */
function callTypes({ name }: MethodDefinition, context: ReferenceContext): readonly Code[] {
  const found = context.linkOf(`${name}Call`);
  return found === undefined ? [] : [found];
}
