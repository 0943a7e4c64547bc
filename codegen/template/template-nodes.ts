/** A template, reduced to what a skeleton of code may do: stand, be filled in, be left out, be repeated. */
export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "hole"; readonly path: TemplatePath }
  | {
      readonly kind: "when";
      readonly path: TemplatePath;
      readonly negated: boolean;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    }
  | {
      readonly kind: "each";
      readonly path: TemplatePath;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

export interface TemplatePath {
  /** How many loops outwards: each `../` is one. */
  readonly up: number;
  /** A member of the data there, `this`, or what a loop says of its turn: `@first`, `@last`. */
  readonly name: string;
}

export interface Template {
  /** File name without its ending: `client`. */
  readonly name: string;
  /** What diagnostics call it: `templates/client.hbs`. */
  readonly file: string;
  readonly body: readonly TemplateNode[];
}
