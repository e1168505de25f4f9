/** A step in Excel as a value: what it gave, or in words why it failed. */
import { problemOf } from "../../office/problem";
import type { Outcome } from "./session";

export async function outcome<Value>(job: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await job() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
