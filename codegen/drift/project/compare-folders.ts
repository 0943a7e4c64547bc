import { compareCodeUnits } from "../../load/json-value.ts";
import type { DriftDocument } from "../document.ts";
import { driftResult } from "../drift-result.ts";
import type { DriftDirection, DriftFinding, DriftResult, DriftSite } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { FolderRule } from "../rules/rules.ts";
import { type ComparedDocuments, compareDocuments } from "./compare-documents.ts";
import { type FolderDocument, readFolderDocuments } from "./folder-documents.ts";

/** What became of one file of two folders. */
export interface ComparedFile {
  /** In either folder. */
  readonly path: string;
  readonly compared: ComparedDocuments | { readonly kind: "alone"; readonly result: DriftResult };
  readonly documents: readonly DriftDocument[];
}

interface Folder {
  /** Absolute. */
  readonly path: string;
  /** What messages call it. */
  readonly file: string;
}

/** Compares the cards and schemas of two folders by their paths in them. Other JSON files are left out. */
export function* compareFolders(
  before: Folder,
  after: Folder,
  options: { readonly direction?: DriftDirection | undefined } = {},
): Iterable<ComparedFile> {
  const old = readFolderDocuments(before);
  const now = readFolderDocuments(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(compareCodeUnits);
  for (const path of paths) {
    const pair = [old.get(path), now.get(path)] as const;
    const [one, other] = pair;
    const found = pair.filter((file) => file !== undefined);
    if (!found.some(isMeant)) continue;
    const documents = found.map(({ document }) => document);
    if (one !== undefined && other !== undefined) {
      yield { path, documents, compared: compareDocuments(one, other, options) };
    } else {
      const sites = { before: siteOf(one, before, path), after: siteOf(other, after, path) };
      const result = aloneResult(
        path,
        one === undefined ? "document-added" : "document-removed",
        sites,
      );
      yield { path, documents, compared: { kind: "alone", result } };
    }
  }
}

/** What takes every value says nothing by itself: `{}` is the beginning of many a file. */
function isMeant({ kind }: FolderDocument): boolean {
  return kind !== "other" && kind !== "any";
}

function siteOf(found: FolderDocument | undefined, folder: Folder, path: string): DriftSite {
  const file = found?.document.file ?? `${folder.file}/${path}`;
  return { file, pointer: "", line: 1, column: 1 };
}

function aloneResult(
  path: string,
  rule: FolderRule,
  sites: Pick<DriftFinding, "after" | "before">,
): DriftResult {
  const base = {
    rule,
    subject: "",
    ...sites,
    notes: [],
    fingerprint: fingerprintOf({ rule, subject: path }),
  };
  const finding: DriftFinding =
    rule === "document-added"
      ? { ...base, severity: "compatible", message: "the file is new" }
      : {
          ...base,
          severity: "breaking",
          message: "the file is gone",
          refused: `whatever refers to ${path}`,
        };
  return driftResult({ findings: [finding], documentation: 0, diagnostics: [] });
}
