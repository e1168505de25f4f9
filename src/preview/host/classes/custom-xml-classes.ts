/** Custom XML parts of the workbook, all or those of one namespace. */
import type { CustomXmlPart } from "../../workbook/custom-xml-part";
import type { Workbook } from "../../workbook/workbook";
import { namespaceOf } from "../../xlsx/custom-xml";
import { XmlSyntaxError } from "../../xlsx/xml";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { textArgument } from "./argument";

interface PartTarget {
  readonly workbook: Workbook;
  readonly id: string;
}

function partOf({ workbook, id }: PartTarget): CustomXmlPart {
  const part = workbook.customXmlParts.find((one) => one.id === id);
  if (!part) throw itemNotFound(id);
  return part;
}

/** XML with one root element and nothing that a parser would stumble over. */
function checkedXml(value: unknown): string {
  const xml = textArgument(value, "xml");
  try {
    namespaceOf(xml);
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw invalidArgument(`the XML is not well formed: ${error.message}`);
  }
  return xml;
}

const customXmlPartClass: DeclaredClass<PartTarget> = objectClass<PartTarget>("CustomXmlPart", {
  scalars: { id: { get: ({ id }) => id }, namespaceUri: { get: (target) => namespaceOf(partOf(target).xml) } },
  methods: {
    getXml: (target) => partOf(target).xml,
    setXml: (target, [xml]) => {
      target.workbook.setCustomXmlPart({ ...partOf(target), xml: checkedXml(xml) });
      return null;
    },
    delete: (target) => {
      target.workbook.removeCustomXmlPart(partOf(target).id);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

interface ScopeTarget {
  readonly workbook: Workbook;
  readonly namespace: string;
}

const inScope = ({ workbook, namespace }: ScopeTarget): readonly CustomXmlPart[] =>
  workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

const customXmlPartsOfNamespaceClass: DeclaredClass<ScopeTarget> = objectClass<ScopeTarget>(
  "CustomXmlPartScopedCollection",
  {
    items: (target) => inScope(target).map(({ id }) => customXmlPartClass.of({ workbook: target.workbook, id })),
    item: (target, id) =>
      typeof id === "string" && inScope(target).some((part) => part.id === id)
        ? customXmlPartClass.of({ workbook: target.workbook, id })
        : null,
    methods: {
      getOnlyItem: (target) => {
        const [part, ...others] = inScope(target);
        if (!part || others.length > 0)
          throw new HostError(
            "GeneralException",
            `The namespace ${target.namespace} has ${others.length + (part ? 1 : 0)} parts.`,
          );
        return customXmlPartClass.of({ workbook: target.workbook, id: part.id });
      },
      getOnlyItemOrNullObject: (target) => {
        const [part, ...others] = inScope(target);
        return part && others.length === 0 ? customXmlPartClass.of({ workbook: target.workbook, id: part.id }) : null;
      },
    },
  },
);

export const customXmlPartsClass: DeclaredClass<Workbook> = objectClass<Workbook>("CustomXmlPartCollection", {
  items: (workbook) => workbook.customXmlParts.map(({ id }) => customXmlPartClass.of({ workbook, id })),
  item: (workbook, id) =>
    typeof id === "string" && workbook.customXmlParts.some((part) => part.id === id)
      ? customXmlPartClass.of({ workbook, id })
      : null,
  methods: {
    add: (workbook, [xml]) => customXmlPartClass.of({ workbook, id: workbook.addCustomXmlPart(checkedXml(xml)) }),
    getByNamespace: (workbook, [namespace]) =>
      customXmlPartsOfNamespaceClass.of({ workbook, namespace: textArgument(namespace, "namespace") }),
  },
});
