/**
 * Which members of Excel's object model some code uses, as TypeScript's checker knows them: however the object is
 * called there, and also by the names in a load().
 */
import ts from "typescript";

const { compilerOptions } = ts.readConfigFile("tsconfig.json", (name) => ts.sys.readFile(name)).config as {
  compilerOptions: object;
};
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, ".");

/** "Range.values" for a member that a class of the namespace Excel declares. */
function memberOf(symbol: ts.Symbol | undefined): string | null {
  for (const declaration of symbol?.declarations ?? []) {
    const { parent } = declaration;
    if (!ts.isClassDeclaration(parent) || parent.name === undefined) continue;
    const { parent: block } = parent;
    if (ts.isModuleBlock(block) && block.parent.name.text === "Excel")
      return `${parent.name.text}.${symbol?.name ?? ""}`;
  }
  return null;
}

/** What an argument of load() names: "values, format/fill" in parts; a list; both ways of a choice. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return node.text.split(",").map((part) => part.trim());
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsOf);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return [];
}

class Walk {
  readonly members = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) this.#note(this.checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) this.#taken(node, node.parent);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      this.#loaded(node, node.expression);
    ts.forEachChild(node, this.visit);
  };

  #note(symbol: ts.Symbol | undefined): void {
    const member = memberOf(symbol);
    if (member !== null) this.members.add(member);
  }

  /** `const { values } = range` */
  #taken(node: ts.BindingElement, pattern: ts.ObjectBindingPattern): void {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name)) this.#note(this.checker.getTypeAtLocation(pattern).getProperty(name.text));
  }

  /** `range.load("format/fill/color")`: each step of the path; `range.load({ values: true })`. */
  #loaded({ arguments: args }: ts.CallExpression, { name, expression }: ts.PropertyAccessExpression): void {
    const [what] = args;
    if (name.text !== "load" || what === undefined) return;
    const type = this.checker.getTypeAtLocation(expression);
    for (const path of textsOf(what)) this.#path(type, path.split("/"));
    if (ts.isObjectLiteralExpression(what)) this.#object(type, what);
  }

  #path(type: ts.Type, steps: readonly string[]): void {
    const [step = "", ...rest] = steps;
    const within = this.#step(type, step);
    if (within && rest.length > 0) this.#path(within, rest);
  }

  #object(type: ts.Type, object: ts.ObjectLiteralExpression): void {
    for (const property of object.properties) {
      if (!property.name || !ts.isIdentifier(property.name)) continue;
      const within = this.#step(type, property.name.text);
      if (within && ts.isPropertyAssignment(property) && ts.isObjectLiteralExpression(property.initializer))
        this.#object(within, property.initializer);
    }
  }

  /** What lies behind a name: a collection's items are meant where its own members are not. */
  #step(type: ts.Type, name: string): ts.Type | null {
    const items = type.getProperty("items");
    const itemsType = items && this.checker.getTypeOfSymbol(items);
    const item = itemsType && this.checker.getIndexTypeOfType(itemsType, ts.IndexKind.Number);
    if (name === "items" && item) return item;
    const property = type.getProperty(name) ?? item?.getProperty(name);
    this.#note(property);
    return property ? this.checker.getTypeOfSymbol(property) : null;
  }
}

/** What every object has, and no Excel answers by itself. */
const COMMON = /\.(load|context|isNullObject|toJSON|set|items|track|untrack)$/;

/**
 * @param groups of folders, each with what lies within them
 * @returns for each group "Class.member", in alphabetical order; without what every object has
 */
export function membersOfExcel(...groups: readonly (readonly string[])[]): string[][] {
  const filesOf = (folders: readonly string[]): string[] =>
    folders.flatMap((folder) => ts.sys.readDirectory(folder, [".ts", ".tsx"]));
  const files = groups.map(filesOf);
  const program = ts.createProgram(files.flat(), options, ts.createCompilerHost(options, true));
  const checker = program.getTypeChecker();
  return files.map((own) => {
    const walk = new Walk(checker);
    for (const file of own) {
      const source = program.getSourceFile(file);
      if (source) walk.visit(source);
    }
    return [...walk.members].filter((member) => !COMMON.test(member)).sort();
  });
}
