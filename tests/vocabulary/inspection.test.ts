import { describe, expect, it } from "vitest";
import { countyBefore, inspectionNamed } from "../../src/vocabulary/inspection";

describe("the inspection that a title names, and whose list it is", () => {
  it.each<[title: string, inspection: string | null, county: string | null]>([
    ["临泽湖县第二轮省级生态环境保护督察反馈问题清单", "第二轮省级生态环境保护督察", "临泽湖县"],
    ["布尔津湖县自治区第三轮生态环境保护督察反馈问题", "自治区第三轮生态环境保护督察", "布尔津湖县"],
    ["某市贯彻落实中央第一轮环境保护督察整改任务台账", "中央第一轮环境保护督察", "某市"],
    ["关于临湖县中央环境保护督察“回头看”反馈问题", "中央环境保护督察“回头看”", "临湖县"],
    ["临泽湖县2024年省生态环境警示片披露问题清单", "2024年省生态环境警示片", "临泽湖县"],
    ["自治区督察整改任务", "自治区督察", null],
    ["新疆维吾尔自治区第三轮生态环境保护督察反馈问题", "自治区第三轮生态环境保护督察", null],
    ["反馈问题清单", null, null],
    ["督察整改台账", null, null],
    ["某县督察反馈问题", null, "某县"],
    ["整改任务", null, null],
  ])("%s", (title, inspection, county) => {
    expect([inspectionNamed(title), countyBefore(title)]).toEqual([inspection, county]);
  });
});
