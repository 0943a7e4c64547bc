/** Tasks that an instance works on at a time, when neither options nor card say it. */
export const defaultConcurrency = 1;

/** Instances that an agent expects to have, when neither options nor card say it. */
export const defaultExpectedInstances = 1;
