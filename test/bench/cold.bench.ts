// The command as a whole process, against a script of the same run that reads and writes the same bytes,
// and against scripts that have the peers print types of the same schemas.
import { join } from "node:path";
import { runChild } from "./child.ts";
import { makeProject, modified, type Project, pack } from "./cold-project.ts";
import { type Figure, figureTable, median } from "./figure.ts";

const blocks = join(import.meta.dirname, "../../bin/blocks.js");
const gen = [blocks, "gen"];
const rounds = 5;
/** What takes milliseconds is run more often, or one hiccup would decide. */
const shortRounds = 4;

const subjects = {
  node: ["-e", "0"],
  reading: ["reader.mjs"],
  again: gen,
  check: [...gen, "--check"],
} as const;

interface Times {
  readonly node: number;
  readonly floor: number;
  readonly gen: number;
  readonly reading: number;
  readonly again: number;
  readonly check: number;
  readonly peakMb: number;
  readonly peers: readonly {
    readonly name: string;
    readonly ms: number;
    readonly peakMb: number;
  }[];
}

function timesOf(count: number): Times {
  const project = makeProject(count);
  const cwd = project.folder;
  runChild(gen, { cwd });
  pack(project);
  const runs: Record<"floor" | "gen" | keyof typeof subjects, number[]> = {
    ...{ node: [], floor: [], gen: [], reading: [], again: [], check: [] },
  };
  for (let round = 0; round < rounds; round += 1) {
    project.clear();
    runs.floor.push(runChild(["writer.mjs"], { cwd }).ms);
    project.clear();
    runs.gen.push(runChild(gen, { cwd }).ms);
    const before = modified(project);
    for (let short = 0; short < shortRounds; short += 1) {
      for (const [name, args] of Object.entries(subjects)) {
        runs[name as keyof typeof subjects].push(runChild(args, { cwd }).ms);
      }
    }
    if (modified(project) !== before) throw new Error("a run with nothing to do touched a file");
  }
  const peers = peerTimes(project);
  project.clear();
  const { peakMb } = runChild(gen, { cwd, memory: true });
  project.remove();
  const { node, floor, reading, again, check } = runs;
  return {
    ...{ node: median(node), floor: median(floor), gen: median(runs.gen), peakMb, peers },
    ...{ reading: median(reading), again: median(again), check: median(check) },
  };
}

/** Once each: what they take is no matter of milliseconds. */
function peerTimes({ folder: cwd }: Project): Times["peers"] {
  const scripts = [
    { name: "json-schema-to-typescript", script: "schema-types.mjs" },
    { name: "openapi-typescript", script: "open-api-types.mjs" },
  ];
  return scripts.map(({ name, script }) => ({
    name,
    ...runChild([script], { cwd, memory: true }),
  }));
}

function figuresOf(count: number, times: Times): readonly Figure[] {
  const { node, floor, reading, again, check, peakMb, peers } = times;
  const figure = (name: string, measured: number, unit: string, most?: number): Figure => ({
    name: `${count} cards, ${name}`,
    ...{ measured, unit },
    ...(most === undefined ? {} : { target: { most } }),
  });
  return [
    figure("`node -e 0` beside them", node, "ms"),
    figure("the floor script", floor, "ms"),
    figure("`blocks gen`", times.gen, "ms"),
    figure("over the floor", times.gen / floor, "x", 2),
    figure("over `node -e 0`", times.gen / node, "x"),
    ...peers.map(({ name, ms }) =>
      figure(`types alone, ${name}, over \`node -e 0\``, ms / node, "x"),
    ),
    figure("reading their files", reading, "ms"),
    figure("nothing to do, over reading", again / reading, "x", 1.5),
    figure("`--check`, over reading", check / reading, "x", 1.5),
    figure("nothing to do, over `node -e 0`", again / node, "x"),
    figure("peak memory", peakMb, "MB", 120),
    ...peers.map((peer) => figure(`types alone, ${peer.name}, peak memory`, peer.peakMb, "MB")),
  ];
}

const figures = [100, 1_000].flatMap((count) => figuresOf(count, timesOf(count)));
console.log(figureTable("The command, cold", figures));
