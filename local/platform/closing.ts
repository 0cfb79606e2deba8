export interface Closing {
  add(step: () => Promise<void> | void): void;
  /** Runs the steps, last added first; one that fails keeps none of the others from running. */
  run(): Promise<void>;
}

/** What must be done at the end, gathered while things are started. */
export function createClosing(): Closing {
  const steps: (() => Promise<void> | void)[] = [];
  return {
    add: (step) => void steps.push(step),
    async run() {
      for (const step of steps.splice(0).reverse())
        await Promise.resolve()
          .then(step)
          .catch(() => {});
    },
  };
}
