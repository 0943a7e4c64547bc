// Generated from route_planner.card.json by `blocks gen --fixtures`. Do not edit.
// When the agent has a new card, run: blocks gen

/** Instances of each schema by id or key: valid ones, and invalid ones with the place and keyword of the first fault. */
// prettier-ignore
export const routePlannerFixtures: AgentFixtures = {
  inputs: {
    trip: {
      valid: [
        { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } },
        { from: "text", to: "text" },
        { from: "another text", to: "another text", via: [], vehicle: { kind: "car" } },
        { from: "a", to: "a", via: ["text", "another text", "a", "", "text", "another text", "a", ""], vehicle: { kind: "truck", heightM: 5 } },
        { from: "", to: "", via: ["another text"], vehicle: { kind: "car", heightM: 2.5 } },
        { from: "text", to: "text", via: [], vehicle: { kind: "car", heightM: 0, extra: "anything" } },
        { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 }, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "", keyword: "required" },
        { value: { from: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "", keyword: "required" },
        { value: { from: null, to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/from", keyword: "type" },
        { value: { from: true, to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/from", keyword: "type" },
        { value: { from: 12.25, to: "text", via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/from", keyword: "type" },
        { value: { from: "text", to: null, via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/to", keyword: "type" },
        { value: { from: "text", to: true, via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/to", keyword: "type" },
        { value: { from: "text", to: 12.25, via: ["text"], vehicle: { kind: "car", heightM: 0 } }, pointer: "/to", keyword: "type" },
        { value: { from: "text", to: "text", via: null, vehicle: { kind: "car", heightM: 0 } }, pointer: "/via", keyword: "type" },
        { value: { from: "text", to: "text", via: true, vehicle: { kind: "car", heightM: 0 } }, pointer: "/via", keyword: "type" },
        { value: { from: "text", to: "text", via: 12.25, vehicle: { kind: "car", heightM: 0 } }, pointer: "/via", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text", "another text", "a", "", "text", "text", "another text", "a", ""], vehicle: { kind: "car", heightM: 0 } }, pointer: "/via", keyword: "maxItems" },
        { value: { from: "text", to: "text", via: [null], vehicle: { kind: "car", heightM: 0 } }, pointer: "/via/0", keyword: "type" },
        { value: { from: "text", to: "text", via: [true], vehicle: { kind: "car", heightM: 0 } }, pointer: "/via/0", keyword: "type" },
        { value: { from: "text", to: "text", via: [12.25], vehicle: { kind: "car", heightM: 0 } }, pointer: "/via/0", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: null }, pointer: "/vehicle", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: true }, pointer: "/vehicle", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: 12.25 }, pointer: "/vehicle", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { heightM: 0 } }, pointer: "/vehicle", keyword: "required" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "carx", heightM: 0 } }, pointer: "/vehicle/kind", keyword: "enum" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: { none: "of these" }, heightM: 0 } }, pointer: "/vehicle/kind", keyword: "enum" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: null } }, pointer: "/vehicle/heightM", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: true } }, pointer: "/vehicle/heightM", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: "a text" } }, pointer: "/vehicle/heightM", keyword: "type" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: -0.5 } }, pointer: "/vehicle/heightM", keyword: "minimum" },
        { value: { from: "text", to: "text", via: ["text"], vehicle: { kind: "car", heightM: 5.5 } }, pointer: "/vehicle/heightM", keyword: "maximum" },
      ],
    },
  },
  outputs: {
    route: {
      valid: [
        { km: 0, via: ["text"] },
        { km: 0.5, via: [] },
        { km: 0, via: ["text"], extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { via: ["text"] }, pointer: "", keyword: "required" },
        { value: { km: 0 }, pointer: "", keyword: "required" },
        { value: { km: null, via: ["text"] }, pointer: "/km", keyword: "type" },
        { value: { km: true, via: ["text"] }, pointer: "/km", keyword: "type" },
        { value: { km: "a text", via: ["text"] }, pointer: "/km", keyword: "type" },
        { value: { km: -0.5, via: ["text"] }, pointer: "/km", keyword: "minimum" },
        { value: { km: 0, via: null }, pointer: "/via", keyword: "type" },
        { value: { km: 0, via: true }, pointer: "/via", keyword: "type" },
        { value: { km: 0, via: 12.25 }, pointer: "/via", keyword: "type" },
        { value: { km: 0, via: [null] }, pointer: "/via/0", keyword: "type" },
        { value: { km: 0, via: [true] }, pointer: "/via/0", keyword: "type" },
        { value: { km: 0, via: [12.25] }, pointer: "/via/0", keyword: "type" },
      ],
    },
  },
  outbound: {
    steps: {
      valid: [
        { label: "text", km: 1.5 },
        { label: "text" },
        { label: "text", km: 1.5, extra: "anything" },
      ],
      invalid: [
        { value: null, pointer: "", keyword: "type" },
        { value: true, pointer: "", keyword: "type" },
        { value: 12.25, pointer: "", keyword: "type" },
        { value: { km: 1.5 }, pointer: "", keyword: "required" },
        { value: { label: null, km: 1.5 }, pointer: "/label", keyword: "type" },
        { value: { label: true, km: 1.5 }, pointer: "/label", keyword: "type" },
        { value: { label: 12.25, km: 1.5 }, pointer: "/label", keyword: "type" },
        { value: { label: "text", km: null }, pointer: "/km", keyword: "type" },
        { value: { label: "text", km: true }, pointer: "/km", keyword: "type" },
        { value: { label: "text", km: "a text" }, pointer: "/km", keyword: "type" },
      ],
    },
  },
  inbound: {},
};

/** A plain JSON value. */
export type FixtureValue =
  | null
  | boolean
  | number
  | string
  | readonly FixtureValue[]
  | { readonly [name: string]: FixtureValue };

export interface SchemaFixtures {
  readonly valid: readonly FixtureValue[];
  readonly invalid: readonly {
    readonly value: FixtureValue;
    /** JSON pointer of the first fault in the value. */
    readonly pointer: string;
    /** The keyword that refuses it. */
    readonly keyword: string;
  }[];
}

export interface AgentFixtures {
  readonly inputs: { readonly [id: string]: SchemaFixtures };
  readonly outputs: { readonly [id: string]: SchemaFixtures };
  /** Events from the agent. */
  readonly outbound: { readonly [key: string]: SchemaFixtures };
  /** Events to the agent. */
  readonly inbound: { readonly [key: string]: SchemaFixtures };
}
