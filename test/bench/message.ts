/** A nested message of fifteen fields, as several parties would say it. */
export const messageSchema = {
  type: "object",
  required: ["id", "kind", "sender", "subject", "body", "priority", "tags"],
  properties: {
    id: { type: "string", minLength: 1 },
    kind: { enum: ["note", "order", "reply"] },
    sender: {
      type: "object",
      required: ["name", "address"],
      properties: {
        name: { type: "string" },
        address: { type: "string", maxLength: 200 },
        verified: { type: "boolean" },
      },
    },
    subject: { type: "string", maxLength: 120 },
    body: { type: "string" },
    priority: { type: "integer", minimum: 0, maximum: 9 },
    tags: { type: "array", items: { type: "string" } },
    attachments: {
      type: "array",
      items: {
        type: "object",
        required: ["mimeType", "size"],
        properties: {
          mimeType: { type: "string" },
          size: { type: "integer", minimum: 0 },
          inline: { type: "boolean" },
        },
      },
    },
    replyTo: { type: "string" },
  },
} as const;

export const message = {
  id: "m-1",
  kind: "order",
  sender: { name: "Ada", address: "ada@example.org", verified: true },
  subject: "Two pallets",
  body: "As we said on the telephone.",
  priority: 3,
  tags: ["harbour", "urgent"],
  attachments: [{ mimeType: "application/pdf", size: 4096, inline: false }],
  replyTo: "m-0",
};

export const zodSource = `
import { z } from "zod";
export const Message = z.looseObject({
  id: z.string().min(1),
  kind: z.enum(["note", "order", "reply"]),
  sender: z.looseObject({ name: z.string(), address: z.string().max(200), verified: z.boolean().optional() }),
  subject: z.string().max(120),
  body: z.string(),
  priority: z.int().min(0).max(9),
  tags: z.array(z.string()),
  attachments: z.array(z.looseObject({ mimeType: z.string(), size: z.int().min(0), inline: z.boolean().optional() })).optional(),
  replyTo: z.string().optional(),
});`;

/** What somebody writes who wants nothing but speed. */
export function isMessageByHand(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const m = value as Record<string, unknown>;
  if (typeof m.id !== "string" || m.id.length < 1) return false;
  if (m.kind !== "note" && m.kind !== "order" && m.kind !== "reply") return false;
  const s = m.sender;
  if (typeof s !== "object" || s === null || Array.isArray(s)) return false;
  const sender = s as Record<string, unknown>;
  if (typeof sender.name !== "string") return false;
  if (typeof sender.address !== "string" || sender.address.length > 200) return false;
  if (sender.verified !== undefined && typeof sender.verified !== "boolean") return false;
  if (typeof m.subject !== "string" || m.subject.length > 120) return false;
  if (typeof m.body !== "string") return false;
  const p = m.priority;
  if (typeof p !== "number" || !Number.isInteger(p) || p < 0 || p > 9) return false;
  if (!isListOf(m.tags, (tag) => typeof tag === "string")) return false;
  if (m.attachments !== undefined && !isListOf(m.attachments, isAttachment)) return false;
  return m.replyTo === undefined || typeof m.replyTo === "string";
}

function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!test(value[index])) return false;
  return true;
}

function isAttachment(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const a = value as Record<string, unknown>;
  if (typeof a.mimeType !== "string") return false;
  if (typeof a.size !== "number" || !Number.isInteger(a.size) || a.size < 0) return false;
  return a.inline === undefined || typeof a.inline === "boolean";
}

const arms = Array.from({ length: 20 }, (_, index) => `kind${index}`);

/** Twenty arms told apart by `type`, which no keyword says. */
export const unionSchema = {
  oneOf: arms.map((name, index) => ({
    type: "object",
    required: ["type", "id", `field${index}`],
    properties: {
      type: { const: name },
      id: { type: "string" },
      [`field${index}`]: { type: "number" },
      note: { type: "string" },
    },
  })),
};

export function unionValue(index: number): object {
  const value = { type: `kind${index}`, id: "e-1", [`field${index}`]: 7, note: "well" };
  // As it comes off a wire: a string that was put together compares far more slowly.
  return JSON.parse(JSON.stringify(value)) as object;
}

/** The verdict of a plain `switch` over the tag. */
export const switchSource = `export function isEvent(value) {
  if (typeof value !== "object" || value === null) return false;
  if (typeof value.id !== "string") return false;
  if (value.note !== undefined && typeof value.note !== "string") return false;
  switch (value.type) {
${arms.map((name, index) => `    case "${name}": return typeof value.field${index} === "number";`).join("\n")}
    default: return false;
  }
}`;
