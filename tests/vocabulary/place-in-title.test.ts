import { describe, expect, it } from "vitest";
import { placeOfTitle, placeOfTitles } from "../../src/vocabulary/place-in-title";

describe("whose list it is, by the head of its title", () => {
  it.each<[title: string, name: string | null]>([
    ["临泽湖县2021年燃煤锅炉淘汰清单", "临泽湖县"],
    ["2023年应县重点用煤企业煤炭消费情况表", "应县"],
    ["附件2：甲乙丙自治县2022年秸秆禁烧台账", "甲乙丙自治县"],
    ["某省某某市临湖县2024年扬尘治理台账", "临湖县"],
    ["积石山保安族东乡族撒拉族自治县整改任务台账", "积石山保安族东乡族撒拉族自治县"],
    ["临夏回族自治州积石山保安族东乡族撒拉族自治县散煤台账", "积石山保安族东乡族撒拉族自治县"],
    ["黔西南布依族苗族自治州晴隆县2024年会议台账", "晴隆县"],
    ["临湖县中央第三生态环境保护督察组反馈意见整改任务台账", "临湖县"],
    ["乌有旗2021年草原修复台账", "乌有旗"],
    ["临湖市2021年煤炭消费台账", "临湖市"],
    ["临湖市生态环境局餐饮检查台账", "临湖市"],
    ["城市道路清扫台账", null],
    ["海绵城市2021年建设任务表", null],
    ["农贸市场环境整治台账", null],
    ["生态文明示范县2021年创建任务", null],
    ["县城建成区扬尘台账", null],
    ["各县2021年任务表", null],
    ["禁燃区2021年散煤台账", null],
    ["2021年断面水质", null],
    ["会议台账", null],
    ["", null],
  ])("%s", (title, name) => {
    expect(placeOfTitle(title)?.name ?? null).toBe(name);
  });

  it("a name alone must stand over two sheets, and two names are none", () => {
    expect(placeOfTitles([["临湖县老旧锅炉清单"]])).toBeNull();
    expect(placeOfTitles([["临湖县老旧锅炉清单"], ["会议台账"], ["临湖县餐饮检查台账"]])).toBe("临湖县");
    expect(placeOfTitles([["临湖县2021年锅炉清单"], ["会议台账"]])).toBe("临湖县");
    expect(placeOfTitles([["临湖县2021年锅炉清单"], ["甲县2021年餐饮台账"]])).toBeNull();
    expect(placeOfTitles([["鄂伦春自治旗餐饮检查台账"], ["会议台账"]])).toBe("鄂伦春自治旗");
    expect(placeOfTitles([["临湖县中央第三生态环境保护督察组反馈意见整改任务台账"]])).toBe("临湖县");
  });
});
