import type { Project, ts } from "ts-morph";
import type { FormattedFile } from "../format/format.ts";
import type { Engines } from "./engines.ts";

type Morph = Awaited<ReturnType<Engines["morph"]>>;

/** Generated files and the types of another engine, in one program that only memory holds. */
export interface TypeProgram {
  readonly project: Project;
  readonly checker: ts.TypeChecker;
  readonly compiler: typeof ts;
  /** Type of an exported alias or interface; undefined when the module has none of this name. */
  typeOf(path: string, name: string): ts.Type | undefined;
}

/**
 * Builds the program. Nothing of the disk is in it but the library of the language, and `imported`: no DOM, no `@types`.
 *
 * @param files Paths relative to a made-up root; their relative imports lead to each other.
 * @param imported A module on the disk that they import by its name.
 */
export function createTypeProgram(
  files: readonly FormattedFile[],
  morph: Morph,
  imported?: { readonly name: string; readonly path: string },
): TypeProgram {
  const { ModuleKind, ModuleResolutionKind, Project: MorphProject, ScriptTarget } = morph;
  const project = new MorphProject({
    useInMemoryFileSystem: imported === undefined,
    skipFileDependencyResolution: true,
    compilerOptions: {
      ...(imported === undefined ? {} : { paths: { [imported.name]: [imported.path] } }),
      target: ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts"],
      module: ModuleKind.ESNext,
      moduleResolution: ModuleResolutionKind.Bundler,
      types: [],
      declaration: true,
      emitDeclarationOnly: true,
      allowImportingTsExtensions: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      isolatedDeclarations: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    },
  });
  for (const { path, text } of files) project.createSourceFile(`/${path}`, text);
  const checker = project.getTypeChecker().compilerObject;
  return {
    project,
    checker,
    compiler: morph.ts,
    typeOf(path, name) {
      const file = project.getSourceFile(`/${path}`)?.compilerNode;
      const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
      const exported = module?.exports?.get(morph.ts.escapeLeadingUnderscores(name));
      return exported === undefined ? undefined : checker.getDeclaredTypeOfSymbol(exported);
    },
  };
}
