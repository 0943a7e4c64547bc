import type { Diagnostic } from "../../codegen/diagnostics/diagnostic.ts";
import { createReport } from "../../codegen/diagnostics/report.ts";
import type { ProtocolModel } from "../../codegen/emit/protocol/protocol-model.ts";
import { loadFolder } from "../../codegen/load/load.ts";
import type { Source } from "../../codegen/load/source.ts";
import type { Definition } from "../../codegen/model/nodes.ts";
import { buildProtocol } from "../../codegen/protocol/build-protocol.ts";
import { resolve } from "../../codegen/resolve/resolve.ts";

/** A folder of schemas, as `npm run generate` reads it. */
export interface SchemaFolder {
  readonly protocol: ProtocolModel;
  /** By path inside the folder and pointer: `control/ping.schema.json#/$defs/Ping`. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** By path inside the folder. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly routes: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param folder.name What places call it, relative to the repository: `schemas`. */
export async function readSchemas(folder: {
  readonly path: string;
  readonly name: string;
}): Promise<SchemaFolder> {
  const report = createReport();
  const sources = await loadFolder({ ...folder, suffix: ".schema.json" }, report);
  const tables = await loadFolder({ ...folder, suffix: "routes.json" }, report);
  const routes = tables.find(({ file }) => file === `${folder.name}/backend/routes.json`);
  const protocol = buildProtocol(resolve(sources, report), routes, report);
  const inside = (file: string): string => file.slice(folder.name.length + 1);
  const idOf = ({ at }: Definition): string => `${inside(at.source.file)}#${at.pointer}`;
  return {
    protocol,
    definitions: new Map([...protocol.model.definitions.values()].map((one) => [idOf(one), one])),
    sources: new Map(sources.map((source) => [inside(source.file), source])),
    routes,
    diagnostics: report.diagnostics,
  };
}
