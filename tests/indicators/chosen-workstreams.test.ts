import { expect, it } from "vitest";
import { ofCounty } from "../../src/indicators/county-workstreams";
import { workstreams } from "../../src/indicators/workstreams";
import { noProgress } from "../tasks/task-rows";

const ids = ["leadership", "dust", "vehicles"] as const;
const progress = {
  ...noProgress,
  workstreams: ids.map((id) => ({ workstream: id, title: workstreams[id]["zh-CN"], standings: [] })),
};
const shown = (order: readonly string[], off: readonly string[]) =>
  ofCounty(progress, {
    ledgers: { tables: [] },
    targets: [],
    defined: { indicators: [] },
    tasks: new Set(ids),
    chosen: { order, off },
  }).workstreams.map(({ workstream }) => workstream);

it.each([
  [[], [], ["leadership", "dust", "vehicles"]],
  [["vehicles"], [], ["vehicles", "leadership", "dust"]],
  [["vehicles", "dust", "leadership"], ["dust"], ["vehicles", "leadership"]],
  [[], ["unknown"], ["leadership", "dust", "vehicles"]],
])("kinds of work in the order %j without %j are %j", (order, off, expected) => {
  expect(shown(order, off)).toEqual(expected);
});
