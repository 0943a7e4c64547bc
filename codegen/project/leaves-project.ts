import { isAbsolute, relative, resolve } from "node:path";

/** Whether a path that is relative to a project leads out of it. */
export function leavesProject(path: string): boolean {
  const way = relative("/project", resolve("/project", path));
  return isAbsolute(path) || way.split(/[\\/]/)[0] === "..";
}
