/** A cell's words → one of a column's choices. */
import { pattern } from "../collections/pattern";
import { headerKey } from "../cells/normalise-text";
import { remembered, rememberedFor, rememberedOf } from "../collections/remembered";
import { withoutSlips } from "../vocabulary/slips";
import { workStateOf } from "../vocabulary/work-state";
import { isScale, workStates, type ChoiceWords } from "./declare-ledger";

interface Word {
  readonly key: string;
  /** 政协…委员会常委会: the key with a name between its halves; null: nothing may stand there. */
  readonly around: RegExp | null;
  /** Only the beginning or the end of a name tells it: 电…, …煤. null: it stands anywhere. */
  readonly at: "start" | "end" | null;
  readonly choice: string;
  /** Begins with a denial: 未完成, 不合格, 无反弹. */
  readonly denies: boolean;
  /** Says what is going on, whatever else is said: 未完成，正在改造. */
  readonly now: boolean;
}

const DENIAL = /^(尚?未|不|没有?|无|非|否|免)/;
/** A word that a denial, a plan or a time gone by stands before is not said: 尚未[完成整改], 拟申报[A级]. */
const DENIED = pattern()`
  (?:未|不|没|没有|无|非|免于?|勿|待|拟|暂?缓|计划|预计|准备|即将|争创|创建?|申报|申请|力争|目标|对标|冲刺|撤销|取消|摘除|原|原为
  |建议|疑似|涉嫌|可能|曾经?|(?<![标核批获])准|部分|不完全|不尽|不太|不够|(?<!\d)[0零](?:项|个|家|批次?|处|次|例|起|件|台))
  (?:达到?|予以?|同意|批准|准许?|作|做|进行|发现|检出|检测出|出现|见到?|存在|有|能|获得?|得到?|再|被|按|申请
  |于?\d{4}年底?前?|晋升?|提升?|上?升级?|评定?|转|变更?|调整?|创建?|为|至|到|成)*(?:明显|任何|其他)?$
`;
/** B级降为C级, C级申报B级中: what it was, and what it is to be. */
const WAS = pattern()`
  ^(?:级|类|性|标准|排放标准)*(?:企业)?[)）]?[,，]?(?:\d{4}年)?(?:(?:已|现)?(?:降|升|晋升?|提升?|调整?|变更?|转|改|退)
  [升级档等]?(?:为|至|到|成|(?=[a-d国引非]))|→|->|=>)
`;
const IS_TO_BE =
  /^(?:级|类|性|标准)*(?:企业)?(?:正在)?(?:申报|创建|评审|评定|复核|晋升|公示|申请|待定|备选|培育)(?!通过|成功|完成|合格)/;
/** B级（申报中）: what stands in the brackets is said of the step before them; C级（申报B级中） is C级. */
const ONLY_ASKED_FOR = /[(（[【](?:正在|拟)?(?:申报|创建|评审|评定|复核|晋升|公示|申请|培育|待定)[中期]?[)）\]】]$/;
/** 落实联席会议要求开展联合执法: what an act goes back to is not the act. */
const IS_BASIS = /^(?:的)?(?:要求|精神|部署|安排(?!表)|决定|纪要|意见|任务分工|有关规定)/;
/** A plain denial, which of two outcomes leaves the other: 无[异常], 未发现[超标], 未[正常]运行. */
const PLAINLY_DENIED = pattern()`
  (?:未|不|没|没有|无|(?<!\d)[0零](?:项|个|家|批次?|处|次|例|起|件|台))(?:达到?|予以?|作|做|进行|发现|检出|检测出|出现|见到?|存在|有|能|获得?|得到?|再|被|按)*
  (?:明显|任何|其他)?$
`;
/** 剔除申请中, 处罚后撤销, 反弹苗头: what is asked for, was taken back or only threatens. */
const IS_OPEN = pattern()`
  ^(?:的)?(?:决定|处理|处罚)?(?:正在)?(?:申请|审批|审核|评审|申报|办理|报批|审查)中$|^(?:的)?(?:迹象|苗头|风险|可能|倾向)$
  |^(?:决定)?(?:之?后)?[,，]?(?:又|已|被|予以)*(?:撤销|取消|撤回|作废)$
`;
/** 同意退回, 同意不予引进: what is agreed to counts, not that it is agreed to. */
const AGREES = /^(?:原则)?(?:同意|批准|准予|赞成|决定|建议)$/;
const AGREED_TO = /^(?:将?其)?(?:退|不|否|缓|暂|撤|终止|中止|取消|延|重|另)/;
/** 暂不通过, 暂时不予同意: put off, and not denied. */
const PUT_OFF = /暂(?:时|且|先)?$/;
/** 上次未通过，本次通过: the last time counts. */
const TIME_BEFORE = pattern()`
  ^.*?(?:上一?次|首次|第一次|此前|之前|先前|前次|初次)[^,，;；。]*[,，;；。]+(?=(?:本次|此次|这次|再次|第二次|现|目前|最终|最后))
`;
/** 初检不合格，复检合格; 运行正常但未清洗: two things are said, of which nobody knows which counts. */
const TWO_LOOKS = /初[检查审次测验].*[,，;；。].*复[检查审测验核]/;
const HOWEVER = /[但却](?:是)?.{0,8}?(?:未|不|没|无|缺|破|坏|超|脱|堵|漏|异常)|不过.{0,8}?(?:未|不|没|无)/;
/** What is done in part is not done: 完成60%, 已完成招标. */
const IN_PART = pattern()`
  ^(?:率|度|进度|工程量|总工程量|总量)?(?:的|约|近|达)?(?:\d{1,2}(?:\.\d+)?%|[一二三四五六七八九]成)
  |^了?(?:项目|工程)?的?(?:前期|招标|设计|方案|立项|签订|采购|可研|环评|备案|选址|土建|基础|主体|部分)
`;
/** One character that opens a sentence tells: 未设置, 已覆盖, 无异味. Any other single character must stand alone. */
const OPENING = new Set(["未", "无", "否", "已", "有", "是", "待"]);

/** A v or an x that stands alone is typed for a tick or a cross. */
const TICKS: readonly (readonly [RegExp, string])[] = [
  [/[✓✔☑]|^v$/g, "√"],
  [/[✗✘☒✕✖╳]|^x$/g, "×"],
];

/** Words compared in one spelling: ticks and crosses too. */
const choiceKey = remembered((text: string): string =>
  TICKS.reduce((key, [spellings, one]) => key.replace(spellings, one), withoutSlips(headerKey(text))).replace(
    /[。.,;、!“”"‘’']+$/g,
    "",
  ),
);

const wordsOf = rememberedOf((choices: ChoiceWords): readonly Word[] =>
  Object.entries(choices)
    .flatMap(([choice, spellings]) =>
      spellings.map((spelling): Word => ({
        key: choiceKey(spelling.replace("…", "")),
        around: aroundAName(spelling),
        at: spelling.startsWith("…") ? "end" : spelling.endsWith("…") ? "start" : null,
        choice,
        denies: DENIAL.test(spelling),
        now: spelling.startsWith("正在"),
      })),
    )
    // Denials before what they deny, longer words before those that they hold: 不合格 before 合格.
    .sort(
      (a, b) => Number(b.now) - Number(a.now) || Number(b.denies) - Number(a.denies) || b.key.length - a.key.length,
    ),
);

/** A place's name stands in a body's: no more than this, and no other body beside it. */
const A_NAME = "[^、,;。的和及与]{0,6}?";

function aroundAName(spelling: string): RegExp | null {
  const [before = "", behind = ""] = spelling.split("…");
  return before === "" || behind === "" ? null : new RegExp(`${choiceKey(before)}${A_NAME}${choiceKey(behind)}`);
}

/** By a word alone the choice that it names: of words alike the first. */
const exactly = rememberedOf(
  (choices: ChoiceWords): ReadonlyMap<string, string> =>
    new Map([...wordsOf(choices)].reverse().map(({ key, choice }) => [key, choice])),
);

/**
 * The choice that a text names: its words exactly, else the first that it holds: 正在 and denials first, then longer
 * words. "不合格" is not 合格. Words of two outcomes that contradict each other name neither. How far a work is, is said in
 * sentences: what is no word of the list is read as language.
 *
 * @returns null where no word of any choice stands in it, or words of several do
 */
export const parseChoice = (text: string, choices: ChoiceWords): string | null => choiceIn(choices, text);

/** Whether a text is one of the choices' words and nothing besides. */
export const isChoiceWord = (text: string, choices: ChoiceWords): boolean => exactly(choices).has(choiceKey(text));

/** Every list that might be this one asks what its cells say, and the same words stand in most of them. */
const choiceIn = rememberedFor((choices: ChoiceWords, text: string): string | null => {
  const whole = choiceKey(text);
  const exact = exactly(choices).get(whole);
  if (exact !== undefined) return exact;
  const words = wordsOf(choices);
  if (choices === workStates) return workStateOf(text);
  if (isScale(choices)) return onScale(whole, words);
  const share = shareAsAnswer(whole, choices);
  if (share !== null) return share;
  const key = whole.replace(TIME_BEFORE, "");
  const { said, denied } = heldIn(key, words);
  const [first] = said;
  if (first !== undefined) {
    const isOpen = isContradicted(first, said, choices) || isLimited(first, key) || saysTwo(key, said);
    return isOpen ? null : first.choice;
  }
  const outside = key.replace(INSIDE, "");
  return (
    otherOfTwo(denied, choices) ?? deniedAs(denied, words) ?? (outside === key ? null : choiceIn(choices, outside))
  );
});

/** 常委（扩大）会议 is a 常委会. */
const INSIDE = /(?<=[\u4e00-\u9fa5])[(（][\u4e00-\u9fa5]{1,4}[)）](?=[\u4e00-\u9fa5])/g;

/** 围挡率 100%: yes; whatever is less is not all of it. null: no share, or no yes and no. */
function shareAsAnswer(key: string, choices: ChoiceWords): string | null {
  const [, share] = /^(?:已?(?:完成|达到?|落实))?(\d{1,3}(?:\.\d+)?)%$/.exec(key) ?? [];
  return share === undefined || !("yes" in choices && "no" in choices) ? null : Number(share) >= 100 ? "yes" : "no";
}

/**
 * Of steps of one scale the one that a thing has now; what stands outside brackets before what stands in them. null:
 * none, or several.
 */
function onScale(key: string, words: readonly Word[]): string | null {
  if (ONLY_ASKED_FOR.test(key)) return null;
  const outside = key.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, "");
  for (const text of [outside, key]) {
    const [only, ...others] = new Set(heldIn(text, words, true).said.map(({ choice }) => choice));
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}

/** 未获通过, 不予通过: the choice that has 未通过 or 不通过 among its words. */
function deniedAs(denied: readonly Word[], words: readonly Word[]): string | null {
  const found = denied.flatMap(({ key }) => words.filter((word) => /^[未不]$/.test(word.key.replace(key, ""))));
  const [only, ...others] = new Set(found.map(({ choice }) => choice));
  return only === undefined || others.length > 0 ? null : only;
}

interface Held {
  /** The words that stand in a text and are meant, in the order of `wordsOf`. */
  readonly said: readonly Word[];
  /** Those that it denies. */
  readonly denied: readonly Word[];
}

type Stretch = readonly [from: number, to: number];

/** What stands inside a longer word that was looked at before says nothing of its own: 未见死灰复燃 holds no 复燃. */
function heldIn(key: string, words: readonly Word[], byTime = false): Held {
  const seen: Stretch[] = [];
  const [said, denied]: [Word[], Word[]] = [[], []];
  for (const word of words) {
    // Hardly any of them stands in a text: to ask so much costs less than to look for places.
    if (word.around === null && !key.includes(word.key)) continue;
    for (const [from, to] of placesOf(key, word, byTime)) {
      if (seen.some(([first, last]) => first <= from && to <= last)) continue;
      seen.push([from, to]);
      const behind = key.slice(to);
      if (IS_BASIS.test(behind) || IS_OPEN.test(behind)) continue;
      if (AGREES.test(word.key) && AGREED_TO.test(behind)) continue;
      if (byTime && (WAS.test(behind) || IS_TO_BE.test(behind))) continue;
      const before = key.slice(0, from);
      if (word.denies && PUT_OFF.test(before) && word.key.startsWith("不")) continue;
      if (!(word.denies ? PLAINLY_DENIED : DENIED).test(before)) said.push(word);
      else if (PLAINLY_DENIED.test(before)) denied.push(word);
    }
  }
  return { said, denied };
}

/** 不烧煤, 停用木炭, 煤改气: what is said of the thing, and not its name. */
const SAYS_OF_IT = /^(?:未|不|无|没|非|禁|停|弃|淘汰|取消)|改/;

function placesOf(key: string, { key: word, around, denies, at: part }: Word, isLetterWord: boolean): Stretch[] {
  const found = around?.exec(key);
  if (around !== null) return found ? [[found.index, found.index + found[0].length]] : [];
  if (part !== null) {
    const isPart = part === "start" ? key.startsWith(word) : key.endsWith(word);
    const from = part === "start" ? 0 : key.length - word.length;
    return isPart && !SAYS_OF_IT.test(key) ? [[from, from + word.length]] : [];
  }
  if (word.length === 1 && !(isLetterWord && /[a-z]/.test(word)))
    return OPENING.has(word) && key.startsWith(word) ? [[0, 1]] : [];
  const places: Stretch[] = [];
  // "B-" in "B-2" or "A级" in "AA级" would be chance: short Latin words must not continue.
  const latin = /^[a-z0-9-]+$/.test(word);
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
    const to = at + word.length;
    if (/^[a-z]/.test(word) && /[a-z]/.test(key.charAt(at - 1))) continue;
    if (latin && (/[a-z0-9-]/.test(key.charAt(at - 1)) || /[a-z0-9-]/.test(key.charAt(to)))) continue;
    if (!(word.endsWith("完成") && !denies && IN_PART.test(key.slice(to)))) places.push([at, to]);
  }
  return places;
}

/** 安装，未运行: of two outcomes both are said. */
const isContradicted = (first: Word, said: readonly Word[], choices: ChoiceWords): boolean =>
  Object.keys(choices).length === 2 &&
  !first.denies &&
  said.some(({ choice, key }) => choice !== first.choice && key.length > 1);

/** 运行正常，但未清洗: behind the good word stands a but, and what it is that is not so. */
function isLimited({ key: word, denies }: Word, key: string): boolean {
  const at = HOWEVER.exec(key)?.index ?? -1;
  return !denies && at >= 0 && key.indexOf(word) < at;
}

/** Looked at twice, with two outcomes. */
const saysTwo = (key: string, said: readonly Word[]): boolean =>
  TWO_LOOKS.test(key) && new Set(said.map(({ choice }) => choice)).size > 1;

/** 无异常 says that the outcome was the other one, where there are but two. */
function otherOfTwo(denied: readonly Word[], choices: ChoiceWords): string | null {
  const both = Object.keys(choices);
  const [only, ...others] = new Set(denied.map(({ choice }) => choice));
  if (both.length !== 2 || only === undefined || others.length > 0) return null;
  return both.find((choice) => choice !== only) ?? null;
}

/** The words by which a cell may say a choice, for the finding about a word that is not among them. */
export const knownWords = (choices: ChoiceWords): string =>
  Object.values(choices)
    .flatMap((spellings) => spellings[0] ?? [])
    .join("、");
