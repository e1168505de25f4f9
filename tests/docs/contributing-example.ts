/** The example of docs/CONTRIBUTING.md: a ledger and its indicator, as they would stand beside their kin. */
// ledger
import { choice, ledger, text, titled } from "../../src/recognition/declare-ledger";

export const carWashes = ledger("carWashes", {
  title: titled("洗车场所排查台账", "Car washes"),
  countedIn: ["家", "处"],
  named: ["洗车", /洗车(?:场|店|点)/],
  telling: [/洗车|循环水/],
  identifiedBy: ["site"],
  columns: {
    site: text("洗车场所", "单位名称", "店铺名称"),
    recycling: choice("循环水设施", "循环用水", "是否循环用水")
      .of({ yes: ["是", "有", "√", "已安装"], no: ["否", "无", "×", "未安装"] })
      .optional(),
  },
});
// indicator
import { filled, indicator, share, type LedgerIndicator } from "../../src/indicators/ledgers/declare-indicator";

export const carWashesRecycling: LedgerIndicator = indicator("carWashesRecycling", {
  workstream: "dust",
  unit: "%",
  decimals: 1,
  progress: "level",
  title: titled("洗车循环用水率", "Car washes that recycle water"),
  synonyms: ["洗车场所循环用水率"],
  measure: share(carWashes, { recycling: "yes" }, { recycling: filled }),
});
// end
