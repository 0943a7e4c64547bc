/**
 * What a change means for those who use what it was made from, worst last: a reader is told something else; nothing that
 * worked stops working; it may, or nobody can tell; it does.
 */
export type DriftSeverity = "docs" | "compatible" | "risky" | "breaking";

/**
 * Which way values go: into an agent (`input`: what callers send must still be taken) or out of it (`output`: what
 * callers get must still be what they can read).
 */
export type DriftDirection = "input" | "output";
