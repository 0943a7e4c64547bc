/** What each diagnostic means, in many words: loaded when somebody asks, not by every run of the generator. */
export async function loadExplanations(): Promise<typeof import("./explain.ts")> {
  return await import("./explain.ts");
}
