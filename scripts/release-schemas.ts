// Makes the schemas of now the released copy; with --check holds them against it, and fails when something breaks
// that the version in package.json has to go on serving.
import { parseArgs } from "node:util";
import { checkAgainstRelease, renewCopy } from "./released/released-copy.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const root = process.cwd();
const { exitCode, text } = await (values.check ? checkAgainstRelease(root) : renewCopy(root));
(exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = exitCode;
