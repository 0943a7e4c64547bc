import type { CardCase } from "./card-case.ts";
import { compatible, exactly, onlyDocs, refusing, risky } from "./expected.ts";

const newText = {
  id: "extra",
  description: "More",
  contentType: "text/plain",
  required: false,
  example: "x",
};
const pdf = { id: "report", contentType: "application/pdf" };

/** What an agent takes and delivers, beside the schemas. */
export const ioCases: readonly CardCase[] = [
  {
    name: "an input is gone",
    after: { "/io/inputs/1": undefined },
    expected: exactly(refusing("input-removed", "input notes", /notes/)),
    bump: "major",
  },
  {
    name: "an input that had to be there is gone",
    after: { "/io/inputs/0": undefined },
    expected: exactly(refusing("input-removed", "input trip", /trip/)),
  },
  {
    name: "an input has to be there",
    after: { "/io/inputs/1/required": true },
    expected: exactly(refusing("input-required-added", "input notes", /notes/)),
  },
  {
    name: "there is an input that has to be there",
    after: { "/io/inputs/-": { ...newText, required: true } },
    expected: exactly(refusing("input-required-added", "input extra", /extra/)),
  },
  {
    name: "an input may be left out",
    after: { "/io/inputs/0/required": false },
    expected: exactly(compatible("input-required-dropped", "input trip")),
    bump: "minor",
  },
  {
    name: "there is an input that may be left out",
    after: { "/io/inputs/-": newText },
    expected: exactly(compatible("input-optional-added", "input extra")),
  },
  {
    name: "an input has another id",
    after: { "/io/inputs/1/id": "wishes" },
    expected: exactly(
      refusing("input-removed", "input notes", /notes/),
      compatible("input-optional-added", "input wishes"),
    ),
  },
  {
    name: "inputs stand in another order",
    before: { "/io/inputs/-": newText },
    after: {
      "/io/inputs/-": {
        id: "photo",
        description: "A photo",
        contentType: "image/png",
        required: false,
        accept: ["image/*"],
        maxSizeBytes: 2_000_000,
      },
      "/io/inputs/2": newText,
    },
    expected: exactly(),
  },
  {
    name: "a text becomes a file",
    after: { "/io/inputs/1/contentType": "application/pdf" },
    expected: exactly(refusing("input-class-changed", "input notes", /text/)),
  },
  {
    name: "a form becomes a text",
    after: {
      "/io/inputs/0": {
        id: "trip",
        description: "Where to",
        contentType: "text/plain",
        required: true,
      },
    },
    expected: exactly(refusing("input-class-changed", "input trip", /JSON|form/i)),
  },
  {
    name: "a text has another content type",
    after: { "/io/inputs/1/contentType": "text/markdown" },
    expected: exactly(risky("input-content-type-changed", "input notes")),
  },
  {
    name: "a form has another content type",
    after: { "/io/inputs/0/contentType": "application/ld+json" },
    expected: exactly(risky("input-content-type-changed", "input trip")),
  },
  {
    name: "files of one type alone are taken",
    after: { "/io/inputs/2/accept": ["image/png"] },
    expected: exactly(refusing("input-accept-narrowed", "input photo", /image\//)),
  },
  {
    name: "only some files are taken, of all there were",
    before: { "/io/inputs/2/accept": undefined },
    after: {},
    expected: exactly(refusing("input-accept-narrowed", "input photo", /photo/)),
  },
  {
    name: "files of a family are taken",
    before: { "/io/inputs/2/accept": ["image/png", "image/gif"] },
    after: {},
    expected: exactly(compatible("input-accept-widened", "input photo")),
  },
  {
    name: "files of another family are taken in place of some",
    before: { "/io/inputs/2/accept": ["image/png", "image/gif"] },
    after: { "/io/inputs/2/accept": ["image/png", "video/*"] },
    expected: exactly(
      refusing("input-accept-narrowed", "input photo", /image\/gif/),
      compatible("input-accept-widened", "input photo"),
    ),
  },
  {
    name: "a type is named beside its family",
    after: { "/io/inputs/2/accept": ["image/png", "image/*"] },
    expected: exactly(),
  },
  {
    name: "files have to be smaller",
    after: { "/io/inputs/2/maxSizeBytes": 1_000_000 },
    expected: exactly(refusing("input-max-size-lowered", "input photo", /photo/)),
  },
  {
    name: "files have a greatest size now",
    before: { "/io/inputs/2/maxSizeBytes": undefined },
    after: {},
    expected: exactly(refusing("input-max-size-lowered", "input photo", /photo/)),
  },
  {
    name: "files may be larger",
    after: { "/io/inputs/2/maxSizeBytes": 3_000_000 },
    expected: exactly(compatible("input-max-size-raised", "input photo")),
  },
  {
    name: "files may be as large as the network allows, in other words",
    before: { "/io/inputs/2/maxSizeBytes": 26_214_400 },
    after: { "/io/inputs/2/maxSizeBytes": undefined },
    expected: exactly(),
  },
  {
    name: "an input has another example",
    after: { "/io/inputs/0/example": { from: "Bergen", to: "Oslo" } },
    expected: onlyDocs(),
  },
  {
    name: "an input is described differently",
    after: { "/io/inputs/1/description": "What else to know" },
    expected: onlyDocs(),
  },
  {
    name: "a guaranteed output is gone",
    after: { "/io/outputs/2": undefined },
    expected: exactly(refusing("output-removed", "output map", /map/)),
  },
  {
    name: "an output that was not guaranteed is gone",
    after: { "/io/outputs/1": undefined },
    expected: exactly(risky("output-optional-removed", "output summary")),
  },
  {
    name: "there is another output",
    after: { "/io/outputs/-": { ...pdf, guaranteed: false } },
    expected: exactly(compatible("output-added", "output report")),
    bump: "minor",
  },
  {
    name: "there is another output, guaranteed",
    after: { "/io/outputs/-": { ...pdf, guaranteed: true } },
    expected: exactly(compatible("output-added", "output report")),
  },
  {
    name: "an output is no longer guaranteed",
    after: { "/io/outputs/0/guaranteed": false },
    expected: exactly(refusing("output-guaranteed-dropped", "output route", /route/)),
  },
  {
    name: "an output is guaranteed now",
    after: { "/io/outputs/1/guaranteed": true },
    expected: exactly(compatible("output-guaranteed-added", "output summary")),
  },
  {
    name: "an output comes as a file in place of a text",
    after: { "/io/outputs/1/contentType": "application/pdf" },
    expected: exactly(refusing("output-class-changed", "output summary", /summary/)),
  },
  {
    name: "an output comes as JSON in place of a file",
    after: { "/io/outputs/2/contentType": "application/json" },
    expected: exactly(refusing("output-class-changed", "output map", /map/)),
  },
  {
    name: "an output has another content type",
    after: { "/io/outputs/2/contentType": "image/webp" },
    expected: exactly(risky("output-content-type-changed", "output map")),
  },
  {
    name: "a text that is delivered has another content type",
    after: { "/io/outputs/1/contentType": "text/markdown" },
    expected: exactly(risky("output-content-type-changed", "output summary")),
  },
  {
    name: "outputs stand in another order",
    before: { "/io/outputs/2": undefined, "/io/outputs/-": { ...pdf, guaranteed: false } },
    after: {
      "/io/outputs/1": { ...pdf, guaranteed: false },
      "/io/outputs/2": {
        id: "summary",
        description: "In words",
        contentType: "text/plain",
        guaranteed: false,
      },
    },
    expected: exactly(),
  },
  {
    name: "an output is described differently",
    after: { "/io/outputs/1/description": "Told in words" },
    expected: onlyDocs(),
  },
  {
    name: "an output has an example now",
    after: { "/io/outputs/1/example": "Far" },
    expected: onlyDocs(),
  },
  {
    name: "nothing is taken and nothing delivered any more",
    after: { "/io": undefined },
    expected: exactly(
      refusing("input-removed", "input trip", /trip/),
      refusing("input-removed", "input notes", /notes/),
      refusing("input-removed", "input photo", /photo/),
      refusing("output-removed", "output route", /route/),
      risky("output-optional-removed", "output summary"),
      refusing("output-removed", "output map", /map/),
    ),
  },
  {
    name: "empty lists in place of none",
    before: { "/io": undefined },
    after: { "/io": { inputs: [], outputs: [] } },
    expected: exactly(),
  },
];
