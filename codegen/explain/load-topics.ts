/** What each diagnostic and each rule of drift means: loaded when somebody asks, not by every run of the generator. */
export async function loadTopics(): Promise<typeof import("./topics.ts")> {
  return await import("./topics.ts");
}
