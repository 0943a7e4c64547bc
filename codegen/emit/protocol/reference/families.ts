/** What each family is about, in the words of its page. */
export const familyDescriptions: { readonly [family: string]: string } = {
  "agent-card": "The card with which an agent describes itself: published, and as authored.",
  backend: "Bodies, queries and headers of the backend's calls, and the configuration document.",
  cli: "Files that the command line keeps, and what it prints for programs.",
  control: "What an agent instance receives on its control channel.",
  errors: "Codes of errors: the closed set of this package, and those that the backend sends.",
  file: "Files of this package: the configuration of `blocks gen` and its lock.",
  mcp: "Calls of the MCP server's tools.",
  presence: "What an agent instance says about itself while it is online.",
  stream: "Messages of a stream channel, and the handshake that sets a stream up.",
  "task-event": "Events of a task's status channel, and what they are made of.",
};
