import { type CardCase, feed } from "./card-case.ts";
import {
  breaking,
  compatible,
  docs,
  exactly,
  judged,
  onlyDocs,
  refusing,
  risky,
} from "./expected.ts";
import { all, anything, at, has, is, isA, lacks, longer, not } from "./shown.ts";

const trip = "/io/inputs/0/schema";
const route = "/io/outputs/0/schema";
const text = { type: "string" };

/** Schemas in cards: judged by what old clients can send, and by what a new agent may. */
export const cardSchemaCases: readonly CardCase[] = [
  {
    name: "an input may have another member, which old clients never sent",
    after: { [`${trip}/properties/pets`]: { type: "boolean" } },
    expected: exactly(compatible("property-added", "input trip: pets", /./)),
    bump: "minor",
  },
  {
    name: "an input may have another member inside",
    after: { [`${trip}/properties/vehicle/properties/axles`]: { type: "integer" } },
    expected: exactly(compatible("property-added", "input trip: vehicle.axles", /./)),
  },
  {
    name: "an input has to have another member",
    after: {
      [`${trip}/properties/pets`]: { type: "boolean" },
      [`${trip}/required`]: ["from", "to", "pets"],
    },
    expected: judged(
      "breaking",
      breaking("property-added|required-added", "input trip: pets", lacks("pets")),
    ),
  },
  {
    name: "a member of an input has to be there",
    after: { [`${trip}/required`]: ["from", "to", "via"] },
    expected: exactly(breaking("required-added", "input trip: via", lacks("via"))),
    bump: "major",
  },
  {
    name: "a member of an input may be missing",
    after: { [`${trip}/required`]: ["from"] },
    expected: exactly(compatible("required-removed", "input trip: to")),
  },
  {
    name: "an input no longer describes a member, and takes it all the same",
    after: { [`${trip}/properties/via`]: undefined },
    expected: exactly(compatible("property-removed", "input trip: via")),
  },
  {
    name: "a listed value of an input is gone",
    after: { [`${trip}/properties/vehicle/properties/kind/enum`]: ["car"] },
    expected: exactly(
      breaking(
        "enum-value-removed",
        "input trip: vehicle.kind",
        at(["vehicle", "kind"], is("truck")),
      ),
    ),
  },
  {
    name: "another value is listed in an input",
    after: { [`${trip}/properties/vehicle/properties/kind/enum`]: ["car", "truck", "bus"] },
    expected: exactly(compatible("enum-value-added", "input trip: vehicle.kind")),
  },
  {
    name: "a list in an input has to be shorter",
    after: { [`${trip}/properties/via/maxItems`]: 4 },
    expected: exactly(breaking("max-items-lowered", "input trip: via", at(["via"], longer(4)))),
  },
  {
    name: "a default inside an input is another one",
    after: { [`${trip}/properties/vehicle/properties/kind/default`]: "truck" },
    expected: exactly(risky("default-changed", "input trip: vehicle.kind")),
  },
  {
    name: "a number of an input has to be whole",
    after: { [`${trip}/properties/vehicle/properties/heightM/type`]: "integer" },
    expected: exactly(
      breaking(
        "integer-required",
        "input trip: vehicle.heightM",
        at(["vehicle", "heightM"], not(is(1))),
      ),
    ),
  },
  {
    name: "a member of an input is described differently",
    after: { [`${trip}/properties/from/description`]: "Where it begins" },
    expected: onlyDocs(),
  },
  {
    name: "an output may have another member",
    after: { [`${route}/properties/minutes`]: { type: "number" } },
    expected: exactly(compatible("property-added", "output route: minutes")),
    bump: "minor",
  },
  {
    name: "an output always has another member",
    after: {
      [`${route}/properties/minutes`]: { type: "number" },
      [`${route}/required`]: ["km", "via", "minutes"],
    },
    expected: judged(
      "compatible",
      compatible("property-added|required-added", "output route: minutes"),
    ),
  },
  {
    name: "a closed output has another member",
    before: { [`${route}/additionalProperties`]: false },
    after: {
      [`${route}/additionalProperties`]: false,
      [`${route}/properties/minutes`]: { type: "number" },
    },
    expected: exactly(breaking("property-added", "output route: minutes", has("minutes"))),
  },
  {
    name: "an output no longer describes a member that might be missing, and does not send it",
    after: { [`${route}/properties/toll`]: undefined },
    expected: exactly(compatible("property-removed", "output route: toll")),
  },
  {
    name: "an output no longer has a member that was always there",
    after: { [`${route}/properties/km`]: undefined, [`${route}/required`]: ["via"] },
    expected: judged(
      "breaking",
      breaking("required-removed|property-removed", "output route: km", lacks("km")),
    ),
  },
  {
    name: "a member of an output may be missing",
    after: { [`${route}/required`]: ["km"] },
    expected: exactly(breaking("required-removed", "output route: via", lacks("via"))),
  },
  {
    name: "a member of an output is always there",
    after: { [`${route}/required`]: ["km", "via", "toll"] },
    expected: exactly(compatible("required-added", "output route: toll")),
  },
  {
    name: "a member of an output may be null",
    after: { [`${route}/properties/km/type`]: ["number", "null"] },
    expected: exactly(breaking("type-added", "output route: km", at(["km"], is(null)))),
  },
  {
    name: "a number of an output may be negative",
    after: { [`${route}/properties/km/minimum`]: undefined },
    expected: exactly(breaking("minimum-lowered", "output route: km", at(["km"], not(is(0))))),
  },
  {
    name: "a number of an output has a highest",
    after: { [`${route}/properties/km/maximum`]: 40_000 },
    expected: exactly(compatible("maximum-lowered", "output route: km")),
  },
  {
    name: "an output is closed, of which nobody sent more",
    after: { [`${route}/additionalProperties`]: false },
    expected: exactly(compatible("additional-properties-closed", "output route")),
  },
  {
    name: "an output is opened, and its handler still sends described members alone",
    before: { [`${route}/additionalProperties`]: false },
    after: {},
    expected: judged(["none", "compatible"]),
  },
  {
    name: "an output has a schema for the first time",
    before: { [route]: undefined },
    after: {},
    expected: judged("compatible", compatible("schema-added", "output route")),
  },
  {
    name: "an output has no schema any more",
    after: { [route]: undefined },
    expected: judged("breaking", breaking("schema-removed", "output route", anything)),
  },
  {
    name: "a default in an output is another one",
    after: { [`${route}/properties/toll/default`]: 0 },
    expected: exactly(docs("default-changed", "output route: toll")),
  },
  {
    name: "an output has a schema in other words",
    after: {
      [route]: {
        allOf: [
          {
            properties: { km: { type: "number", minimum: 0 }, toll: { type: "number" } },
            required: ["km"],
          },
          { type: "object", required: ["via"], properties: { via: { $ref: "#/$defs/Names" } } },
        ],
        $defs: { Names: { type: "array", items: text } },
      },
    },
    expected: exactly(),
  },
  {
    name: "events from the agent may lack a member",
    after: { "/streams/steps/schema/required": [] },
    expected: exactly(
      breaking("required-removed", "stream steps (outbound): label", lacks("label")),
    ),
  },
  {
    name: "events from the agent may have another member",
    after: { "/streams/steps/schema/properties/eta": text },
    expected: exactly(compatible("property-added", "stream steps (outbound): eta")),
  },
  {
    name: "events to the agent need another member",
    after: {
      "/streams/wishes/schema/required": ["avoid", "until"],
      "/streams/wishes/schema/properties/until": text,
    },
    expected: judged(
      "breaking",
      breaking("property-added|required-added", "stream wishes (inbound): until", lacks("until")),
    ),
  },
  {
    name: "events to the agent may have another member",
    after: { "/streams/wishes/schema/properties/until": text },
    expected: exactly(compatible("property-added", "stream wishes (inbound): until", /./)),
  },
  {
    name: "events to the agent may say something else",
    after: { "/streams/wishes/schema/properties/avoid/enum": ["toll", "ferry", "tunnel"] },
    expected: exactly(compatible("enum-value-added", "stream wishes (inbound): avoid")),
  },
  {
    name: "a text is longer in both ways of one stream",
    before: {
      "/streams/talk/outboundSchema/properties/text/maxLength": 10,
      "/streams/talk/inboundSchema/properties/text/maxLength": 10,
    },
    after: {
      "/streams/talk/outboundSchema/properties/text/maxLength": 20,
      "/streams/talk/inboundSchema/properties/text/maxLength": 20,
    },
    expected: exactly(
      breaking("max-length-raised", "stream talk (outbound): text", at(["text"], longer(10))),
      compatible("max-length-raised", "stream talk (inbound): text"),
    ),
  },
  {
    name: "a text is shorter in both ways of one stream",
    before: {
      "/streams/talk/outboundSchema/properties/text/maxLength": 20,
      "/streams/talk/inboundSchema/properties/text/maxLength": 20,
    },
    after: {
      "/streams/talk/outboundSchema/properties/text/maxLength": 10,
      "/streams/talk/inboundSchema/properties/text/maxLength": 10,
    },
    expected: exactly(
      compatible("max-length-lowered", "stream talk (outbound): text"),
      breaking("max-length-lowered", "stream talk (inbound): text", at(["text"], longer(10))),
    ),
  },
  {
    name: "events that could be anything have a schema",
    before: { "/streams/steps/schema": undefined },
    after: {},
    expected: judged("compatible", compatible("schema-added", "stream steps (outbound)")),
  },
  {
    name: "events are whole numbers or not",
    base: feed,
    after: { "/streams/levels/schema/properties/cm/type": "number" },
    expected: exactly(
      breaking("integer-dropped", "stream levels (outbound): cm", at(["cm"], not(is(1)))),
    ),
  },
  {
    name: "a stream goes both ways and its events have lost a member",
    before: {
      "/streams/talk": {
        direction: "outbound",
        format: "events",
        schema: { type: "object", required: ["text", "at"], properties: { text, at: text } },
      },
    },
    after: {},
    expected: judged(
      "breaking",
      risky("stream-direction-widened", "stream talk"),
      breaking("required-removed|property-removed", "stream talk (outbound): at", lacks("at")),
    ),
  },
  {
    name: "an input, an output and a stream change at once",
    after: {
      [`${trip}/required`]: ["from", "to", "via"],
      [`${route}/required`]: ["km"],
      "/streams/steps/schema/properties/km/maximum": 99,
      "/io/inputs/1/required": true,
      "/identity/version": "2.0.0",
    },
    expected: exactly(
      breaking("required-added", "input trip: via", lacks("via")),
      breaking("required-removed", "output route: via", lacks("via")),
      compatible("maximum-lowered", "stream steps (outbound): km"),
      refusing("input-required-added", "input notes", /notes/),
      docs("version-changed", undefined),
    ),
    bump: "major",
  },
  {
    name: "an output becomes a text, and its schema is of no matter",
    after: { "/io/outputs/0": { id: "route", contentType: "text/plain", guaranteed: true } },
    expected: exactly(refusing("output-class-changed", "output route", /route/)),
  },
  {
    name: "the schema of an input that is new to be left out says what it likes",
    after: {
      "/io/inputs/-": {
        id: "more",
        description: "More",
        contentType: "application/json",
        required: false,
        example: { a: "x" },
        schema: { type: "object", properties: { a: text }, required: ["a"] },
      },
    },
    expected: exactly(compatible("input-optional-added", "input more")),
  },
  {
    name: "an input that could be any object has a schema that needs a member",
    before: { [trip]: { type: "object", properties: {} } },
    after: {},
    expected: judged(
      "breaking",
      breaking(
        "required-added|property-added",
        undefined,
        all(isA("object"), not(all(has("from"), has("to")))),
      ),
    ),
  },
];
