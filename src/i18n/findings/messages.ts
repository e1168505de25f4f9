import type { Message } from "../language";

/** One message a code, from the facts of that code. */
export type Messages<Facts> = { readonly [Code in keyof Facts]: Message<Facts[Code]> };
