import { expect, test } from "vitest";
import { cardDigest } from "../../../codegen/contract/card-digest.ts";
import { cardDigest as runtimeDigest } from "../../../src/sessions/agent-client/card-digest.ts";
import { goldenCardText } from "./sample-cards.ts";

test.for(["request-form", "mixed-streams", "hostile-names", "no-io"])(
  "the generator and the runtime hash the card of %s alike",
  async (name) => {
    const card = JSON.parse(goldenCardText(name));
    expect(await runtimeDigest(card)).toBe(cardDigest(card));
  },
);
