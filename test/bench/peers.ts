// What the benchmarks measure against, in test/bench/node_modules. Loaded by name at run time, because the
// repository compiles without them.

export interface SchemaToTypes {
  compile(schema: object, name: string): Promise<string>;
}

export interface OpenApiToTypes {
  readonly default: (document: object) => Promise<unknown>;
  astToString(tree: unknown): string;
}

export interface SchemaDiffer {
  readonly default: {
    diffSchemas(schemas: {
      readonly sourceSchema: object;
      readonly destinationSchema: object;
    }): Promise<{ readonly additionsFound: boolean; readonly removalsFound: boolean }>;
  };
}

export interface Bundler {
  build(
    options: object,
  ): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

export async function loadPeer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
