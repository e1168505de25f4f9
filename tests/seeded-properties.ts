/**
 * Property tests draw the same cases in every run, so that a delivery is never refused for a case that nobody has seen;
 * `FC_SEED=random` draws others, `FC_SEED=<number>` repeats a run that failed. The soak always draws others.
 */
import fc from "fast-check";

const wanted = process.env["FC_SEED"] ?? "20261128";

if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
