// Where a page demands trusted types, what becomes a worker or a document has to be named as trusted, under the name of a policy.
// A page that lists its policies allows these two: `milepost` for the dashboard, `milepost-worker` for the worker alone.

type Policy = { createHTML(text: string): string; createScriptURL(address: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };

/** The policy of a name; null where the browser knows none, or the page allows none of that name. */
export function trusting(name: string): Policy | null {
  try {
    // What is trusted is our own: pictures and reports of the core, which are parsed and never put into the page, and our worker.
    return (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy(name, { createHTML: (text) => text, createScriptURL: (address) => address }) ?? null;
  } catch {
    return null;
  }
}

/**
 * Makes a worker where its address has to be trusted. Bundlers know a worker by the very words `new Worker(new URL(...))`, which
 * leave no place for a policy; so `Worker` is another class while `make` runs, and nothing else can run meanwhile.
 */
export function asTrusted(policy: Policy | null, make: () => Worker): Worker {
  if (policy === null) return make();
  const sure: Policy = policy;
  const { Worker: Plain } = globalThis;
  globalThis.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(sure.createScriptURL(String(address)), options);
    }
  };
  try {
    return make();
  } finally {
    globalThis.Worker = Plain;
  }
}
