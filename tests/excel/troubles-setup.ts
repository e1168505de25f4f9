/** In an Excel that has a trouble (`TROUBLE=…`), tests of which it is known that they can only fail there must fail. */
import { beforeEach } from "vitest";
import { troubleOfAll } from "./troubles";

const expected = Object.keys(troubleOfAll().failing ?? {});

if (expected.length > 0)
  beforeEach(({ task }) => {
    const names = [task.name];
    for (let suite = task.suite; suite; suite = suite.suite) names.unshift(suite.name);
    const name = `${task.file.name.replace(/^.*\//, "")}: ${names.join(" ")}`;
    if (expected.some((one) => name.startsWith(one))) Object.assign(task, { fails: true });
  });
